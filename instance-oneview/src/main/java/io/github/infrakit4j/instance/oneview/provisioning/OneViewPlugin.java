package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Described;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.VendorInfo;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.rest.OneViewException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The instance plugin for one OneView appliance.
 *
 * <p>Every call answers within {@link Timing#answer()} and a few requests to the appliance; what
 * takes longer goes on in the background and is written down first. All methods may be called from
 * any thread. Errors reach the caller as {@link PluginException} with the appliance's own words.
 */
public final class OneViewPlugin implements InstancePlugin, Described, AutoCloseable {
  /** The longest description the appliance is trusted to take unless told otherwise. */
  public static final int DEFAULT_DESCRIPTION_LIMIT = 1000;

  /** Fewer than a server has connections, so that a Describe always finds one. */
  private static final int PROVISIONS_AT_A_TIME = 200;

  private final Context context;
  private final Worker worker;
  private final Acceptance acceptance;
  private final Removal removal;
  private final Inventory inventory;
  private final VendorInfo vendorInfo;
  private final CredentialsBlock credentialsBlock;
  private final StatusReader status;
  private final Turnstile provisions;
  private final Surveyor surveyor;
  private final Enclosures enclosures;
  private final Operations operations;

  private OneViewPlugin(Builder builder) {
    this.context = builder.context();
    this.vendorInfo = builder.vendorInfo;
    this.credentialsBlock = builder.credentialsBlock;
    Steps steps = new Steps(context);
    this.worker = new Worker(steps, context.rules()::timing, context.listener());
    this.acceptance = new Acceptance(context, worker);
    this.removal = new Removal(context, worker);
    this.inventory = new Inventory(context, worker::wake);
    this.status = new StatusReader(context);
    this.provisions = new Turnstile(PROVISIONS_AT_A_TIME);
    this.surveyor = new Surveyor(context, inventory);
    this.enclosures = new Enclosures(context);
    this.operations = new Operations(context, worker, removal, this::answering);
    context.ledger().setAside().ifPresent(context.listener()::ledgerSetAside);
    context.ledger().imported().ifPresent(context.listener()::ledgerImported);
    resume();
  }

  /** Takes up what a former process left. */
  private void resume() {
    for (Entry entry : context.ledger().entries()) {
      if (!entry.stage().isResting()
          || !entry.labels().isEmpty()
          || entry.isLost()
          || entry.destroyAsked() != null
          || entry.stage() instanceof Stage.Failed) {
        worker.wake(entry.id());
      }
    }
  }

  /** Begins a plugin for the appliance a client talks to. */
  public static Builder builder(Supplier<OneView> client, Ledger ledger) {
    return new Builder(client, ledger);
  }

  @Override
  public void validate(Json properties) {
    parse(properties);
  }

  @Override
  public InstanceId provision(InstanceSpec spec) {
    InstanceProperties properties = parse(spec.properties());
    context.groupEnds().wanted(spec.tags().get(Tags.GROUP));
    return answering(
        "provision an instance",
        () -> provisions.pass(() -> acceptance.provision(spec, properties)));
  }

  /** Not every client asks for a validation first, so that each says what should be changed. */
  private InstanceProperties parse(Json json) {
    InstanceProperties properties = InstanceProperties.parse(json);
    credentialsBlock.offer(properties);
    properties.warnings().forEach(context.listener()::warning);
    return properties;
  }

  @Override
  public void label(InstanceId id, Map<String, String> labels) {
    answering("label instance " + id.value(), () -> removal.label(id, labels));
  }

  @Override
  public void destroy(InstanceId id, DestroyContext reason) {
    answering("destroy instance " + id.value(), () -> removal.destroy(id, reason));
  }

  @Override
  public List<InstanceDescription> describeInstances(Map<String, String> tags, boolean properties) {
    context.interest().asked(tags);
    return answering(
        "describe instances",
        () ->
            inventory.read(tags.get(Tags.GROUP), properties).stream()
                .filter(view -> view.matches(tags))
                .map(view -> ViewJson.describe(view, properties, context.progress().of(view.id())))
                .toList());
  }

  /** What the plugin knows now; asks the appliance nothing. */
  public Status status() {
    return status.read();
  }

  /** When the appliance's last whole listing began; empty if none was read yet. */
  public Optional<Instant> lastSync() {
    return Optional.ofNullable(inventory.lastRead());
  }

  /**
   * All servers, and with them all instances read anew; one listing serves whoever asks within the
   * age that is allowed.
   *
   * @param oldest how old the answer may be
   * @throws PluginException if the appliance does not say all
   */
  public Survey survey(Duration oldest) {
    return answering("list servers", () -> surveyor.read(oldest));
  }

  /**
   * The enclosures that the servers of a survey are in. They are rarely listed anew.
   *
   * @throws PluginException if the appliance does not say
   */
  public List<Survey.Enclosure> enclosures(Survey survey) {
    return answering("list enclosures", () -> enclosures.of(survey));
  }

  /** What operators ask, beside InfraKit. */
  public Operations operations() {
    return operations;
  }

  /** Has limits and policy replaced from now on. */
  public void reconfigure(Timing timing, Policy policy) {
    context.rules().replace(timing, policy);
  }

  @Override
  public Optional<VendorInfo> vendorInfo() {
    return Optional.of(vendorInfo);
  }

  @Override
  public Json exampleProperties() {
    return Json.of(
        "{\"TemplateName\":\"Docker-Gen10\",\"ProfileName\":\"web\",\"PowerOff\":false,"
            + "\"PowerOn\":true}");
  }

  private <T> T answering(String attempt, Turnstile.Answer<T> answer) {
    try {
      T result = answer.get();
      status.answered();
      return result;
    } catch (OneViewException e) {
      String words = "cannot " + attempt + ": " + Words.of(e);
      status.failed(words);
      throw new PluginException(words);
    } catch (NotTheSameException e) {
      status.failed(Words.of(e));
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PluginException("cannot " + attempt + ": the plugin is stopping");
    }
  }

  /** Ends the background work between two steps; the ledger is left to its owner. */
  @Override
  public void close() {
    worker.close();
  }

  /** Ends without waiting for anything, as a crash would. */
  void halt() {
    worker.halt();
  }

  /** What an old group file offers when nothing else says which appliance to use. */
  public interface CredentialsBlock {
    /** Takes no offers. */
    CredentialsBlock NONE = properties -> {};

    /** Called with every set of properties that was found valid. */
    void offer(InstanceProperties properties);
  }

  /** Collects what a plugin is made of; everything has a default. */
  public static final class Builder {
    private final Supplier<OneView> client;
    private final Ledger ledger;
    private Namespace namespace = Namespace.NONE;
    private Timing timing = Timing.DEFAULT;
    private Policy policy = Policy.DEFAULT;
    private ProvisioningListener listener = ProvisioningListener.NONE;
    private java.time.InstantSource clock = new SteadyClock();
    private VendorInfo vendorInfo = new VendorInfo("instance-oneview", "0.1.0", "");
    private CredentialsBlock credentialsBlock = CredentialsBlock.NONE;
    private int descriptionLimit = DEFAULT_DESCRIPTION_LIMIT;

    private Builder(Supplier<OneView> client, Ledger ledger) {
      this.client = client;
      this.ledger = ledger;
    }

    /** The tags that tell this InfraKit installation from others on the appliance. */
    public Builder namespace(Namespace value) {
      this.namespace = value;
      return this;
    }

    /** How long things may take. */
    public Builder timing(Timing value) {
      this.timing = value;
      return this;
    }

    /** What the operator decided for all instances. */
    public Builder policy(Policy value) {
      this.policy = value;
      return this;
    }

    /** Who is told what happens. */
    public Builder listener(ProvisioningListener value) {
      this.listener = value;
      return this;
    }

    /** What the time is; by default one that does not jump. */
    public Builder clock(java.time.InstantSource value) {
      this.clock = value;
      return this;
    }

    /** What the info page says of the plugin. */
    public Builder vendorInfo(VendorInfo value) {
      this.vendorInfo = value;
      return this;
    }

    /** What to do with credentials in group files. */
    public Builder credentialsBlock(CredentialsBlock value) {
      this.credentialsBlock = value;
      return this;
    }

    /** The longest description the appliance takes, in characters. */
    public Builder descriptionLimit(int characters) {
      this.descriptionLimit = characters;
      return this;
    }

    /** Makes the plugin and takes up what the ledger has under way. Asks the appliance nothing. */
    public OneViewPlugin build() {
      return new OneViewPlugin(this);
    }

    private Context context() {
      Teller teller = new Teller(listener, ledger);
      return new Context(
          new Appliance(
              new MovedAppliance(client, ledger, namespace, teller), namespace, teller::looked),
          ledger,
          new Rules(timing, policy),
          new Interest(clock),
          clock,
          teller,
          new Progress(),
          descriptionLimit);
    }
  }
}

package io.github.infrakit4j.instance.oneview.operator;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.infrakit.rpc.PluginPage;
import io.github.infrakit4j.instance.oneview.provisioning.Operations;
import io.github.infrakit4j.instance.oneview.provisioning.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a running plugin: two to read, and one on which operators ask for what only the
 * process that has the state file may do. Who may use the socket may use them.
 */
public final class OperatorPages {
  /** What the plugin knows; asks the appliance nothing. */
  public static final String STATUS = "/status.json";

  /** The servers of the appliances, counted; asks them. */
  public static final String SERVERS = "/servers.json";

  /** Where commands are posted. */
  public static final String COMMANDS = "/operator.json";

  private static final int OK = 200;
  private static final int BAD = 400;
  private static final int METHOD = 405;
  private static final int REFUSED = 409;

  private final Map<String, @Nullable Object> about;
  private final List<Served> served;

  /** The pages of one process. What is said about it comes first in the status. */
  public OperatorPages(Map<String, @Nullable Object> about, List<Served> served) {
    this.about = about;
    this.served = List.copyOf(served);
  }

  /** Answers {@link #STATUS}. */
  public PluginPage.Answer status(PluginPage.Request request) {
    return read(request, () -> each(StatusDocument::of));
  }

  /** Answers {@link #SERVERS}. */
  public PluginPage.Answer servers(PluginPage.Request request) {
    return read(request, () -> each(OperatorPages::servers));
  }

  private static Map<String, @Nullable Object> servers(Served served) {
    try {
      return Document.of(
          "Alias", served.alias(),
          "Servers",
              served.plugin().operations().servers().stream().map(StatusDocument::of).toList());
    } catch (PluginException notKnown) {
      return Document.of("Alias", served.alias(), "Error", notKnown.getMessage());
    }
  }

  private interface Content {
    Map<String, @Nullable Object> get();
  }

  private Map<String, @Nullable Object> each(Function<Served, Map<String, @Nullable Object>> page) {
    Map<String, @Nullable Object> whole = Document.of();
    whole.putAll(about);
    whole.put("Appliances", served.stream().map(page).toList());
    return whole;
  }

  private static PluginPage.Answer read(PluginPage.Request request, Content content) {
    return request.method().equals("GET")
        ? answer(OK, content.get())
        : answer(METHOD, Document.of("Error", "this page can only be read (GET)"));
  }

  /** Answers {@link #COMMANDS}: does what a body like {@code {"Command":"release","ID":…}} says. */
  public PluginPage.Answer command(PluginPage.Request request) {
    if (!request.method().equals("POST")) {
      return answer(METHOD, Document.of("Error", "commands are posted"));
    }
    try {
      Document order = Document.read(request.body());
      return answer(OK, execute(find(order.words("Alias")).plugin().operations(), order));
    } catch (IllegalArgumentException wrong) {
      return answer(BAD, Document.of("Error", "the command cannot be read: " + wrong.getMessage()));
    } catch (PluginException refusal) {
      return answer(REFUSED, Document.of("Error", refusal.getMessage()));
    }
  }

  private Served find(String alias) {
    return served.stream()
        .filter(each -> each.alias().equals(alias))
        .findFirst()
        .orElseThrow(
            () ->
                new PluginException(
                    "no appliance has the alias '"
                        + alias
                        + "'; there are "
                        + served.stream().map(Served::alias).toList()));
  }

  private static Map<String, @Nullable Object> execute(Operations operations, Document order) {
    return switch (order.words("Command")) {
      case "release" -> {
        operations.release(new InstanceId(required(order, "ID")));
        yield Document.of("Released", order.text("ID"));
      }
      case "adopt" -> adopt(operations, order);
      case "quarantine" -> quarantine(operations, order);
      case "lift" -> Document.of("Lifted", operations.lift(required(order, "Server")));
      case "dry-run" ->
          Document.of(
              "Trials",
              operations.dryRun(GroupFile.read(Json.of(required(order, "File"))).specs()).stream()
                  .map(StatusDocument::of)
                  .toList());
      default ->
          throw new IllegalArgumentException("'" + order.words("Command") + "' is no command");
    };
  }

  private static Map<String, @Nullable Object> adopt(Operations operations, Document order) {
    String logicalId = order.text("LogicalID");
    InstanceId id =
        operations.adopt(
            required(order, "Profile"),
            required(order, "Group"),
            logicalId == null ? null : new LogicalId(logicalId),
            order.strings("Tags"));
    return Document.of("Adopted", id.value());
  }

  private static Map<String, @Nullable Object> quarantine(Operations operations, Document order) {
    long seconds = order.number("ForSeconds");
    Status.Server server =
        operations.quarantine(
            required(order, "Server"),
            seconds == 0 ? Operations.UNTIL_LIFTED : Duration.ofSeconds(seconds),
            Objects.requireNonNullElse(order.text("Reason"), "an operator said so"));
    return StatusDocument.of(server, Instant.now());
  }

  private static String required(Document order, String member) {
    String text = order.text(member);
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(member + " is missing");
    }
    return text;
  }

  private static PluginPage.Answer answer(int status, Map<String, @Nullable Object> content) {
    return new PluginPage.Answer(status, Document.write(content));
  }
}

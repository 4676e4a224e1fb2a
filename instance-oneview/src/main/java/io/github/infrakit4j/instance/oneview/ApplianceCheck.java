package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.provisioning.DryRun;
import io.github.infrakit4j.instance.oneview.provisioning.LedgerException;
import io.github.infrakit4j.instance.oneview.provisioning.ServerPool;
import io.github.infrakit4j.instance.oneview.provisioning.Trial;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.LoginRefusedException;
import io.github.infrakit4j.oneview.rest.OneViewException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Looks at an appliance as the plugin would: opens a session, reads, logs out. */
final class ApplianceCheck {
  private static final String ROLE = "give the user a role that may, such as Server administrator";

  private static final Pattern ADMINISTRATOR =
      Pattern.compile("(infrastructure|server) administrator", Pattern.CASE_INSENSITIVE);

  private final PluginConfig config;
  private final ApplianceConfig appliance;
  private final List<String> templates;
  private final List<Finding> findings = new ArrayList<>();

  ApplianceCheck(PluginConfig config, ApplianceConfig appliance, List<String> templates) {
    this.config = config;
    this.appliance = appliance;
    this.templates = templates;
  }

  List<Finding> findings() {
    List<String> missing = appliance.connection().missing();
    if (!missing.isEmpty()) {
      add(
          Finding.problem(
              what("appliance"), "missing: " + String.join(", ", missing), "set what is missing"));
      return findings;
    }
    try (ApplianceDoor door = new ApplianceDoor(appliance.connection(), CallListener.NONE)) {
      OneView client = door.get();
      if (reach(client) && login(client)) {
        rights(client);
        servers(door);
      }
    } catch (IllegalArgumentException | PluginException unusable) {
      add(Finding.problem(what("appliance"), words(unusable), "correct the setting"));
    }
    return findings;
  }

  private String what(String what) {
    return appliance.logName(what);
  }

  private void add(Finding finding) {
    findings.add(finding);
  }

  private static String words(Exception failure) {
    return String.valueOf(failure.getMessage());
  }

  /** Address, certificate and API version: no session is needed for that. */
  private boolean reach(OneView client) {
    try {
      client.versions().get();
      add(
          appliance.connection().insecure()
              ? Finding.note(
                  what("certificate"),
                  "any certificate of " + client.address() + " would be trusted",
                  "set --ca-file or --fingerprint instead of --insecure")
              : Finding.ok(what("certificate"), client.address() + " is the one that is trusted"));
      add(Finding.ok(what("API version"), String.valueOf(client.apiVersion())));
      return true;
    } catch (OneViewException e) {
      add(Finding.problem(what("appliance"), words(e), "see above; --address, --ca-file, network"));
      return false;
    }
  }

  private boolean login(OneView client) {
    try {
      client.templates().all();
      add(Finding.ok(what("credentials"), "accepted for " + appliance.connection().user()));
      return true;
    } catch (LoginRefusedException refused) {
      add(Finding.problem(what("credentials"), words(refused), "set the right ones"));
    } catch (ApplianceException noRight) {
      add(Finding.problem(what("rights"), "templates: " + words(noRight), ROLE));
    } catch (OneViewException | UncheckedIOException e) {
      add(Finding.problem(what("credentials"), words(e), "see there"));
    }
    return false;
  }

  private void rights(OneView client) {
    Map<String, Supplier<List<?>>> lists = new LinkedHashMap<>();
    lists.put("profiles", () -> client.profiles().all());
    lists.put("servers", () -> client.hardware().all());
    lists.put("hardware types", () -> client.hardwareTypes().all());
    lists.put("enclosure groups", () -> client.enclosureGroups().all());
    int before = findings.size();
    int read =
        lists.entrySet().stream().mapToInt(each -> read(each.getKey(), each.getValue())).sum();
    if (findings.size() == before) {
      add(
          Finding.ok(
              what("rights"), "may read templates, profiles, servers and their kinds: " + read));
      add(roles(client));
    }
  }

  /** How many there are; what cannot be read is a finding. */
  private int read(String what, Supplier<List<?>> list) {
    try {
      return list.get().size();
    } catch (OneViewException e) {
      add(Finding.problem(what("rights"), what + ": " + words(e), ROLE));
      return 0;
    }
  }

  /** What the appliance says of the user's roles, if it does: users of a directory have none. */
  private Finding roles(OneView client) {
    String user = appliance.connection().user();
    try {
      String roles = user == null ? "" : client.appliance().users().roles(user).text();
      if (ADMINISTRATOR.matcher(roles).find()) {
        return Finding.ok(what("rights"), "may change profiles and power, by its role");
      }
    } catch (OneViewException notSaid) {
      // Told below: it is not known.
    }
    return Finding.note(
        what("rights"),
        "the appliance does not say whether the user may change profiles and power",
        "make one instance to see; Server administrator may");
  }

  private void servers(ApplianceDoor door) {
    try {
      DryRun dryRun =
          DryRun.of(door, appliance.namespace(), appliance.glance(), config.descriptionLimit());
      for (ServerPool pool : dryRun.servers()) {
        add(pool(pool));
      }
      templates.forEach(name -> add(template(dryRun, name)));
    } catch (OneViewException | LedgerException e) {
      add(Finding.problem(what("servers"), words(e), "see there"));
    }
  }

  private Finding pool(ServerPool pool) {
    String seen =
        pool.free().size()
            + " of "
            + pool.servers()
            + " free: "
            + pool.hardwareType()
            + " in "
            + pool.enclosureGroup();
    if (!pool.free().isEmpty()) {
      return Finding.ok(what("servers"), seen);
    }
    return Finding.note(
        what("servers"),
        seen + (pool.running().isEmpty() ? "" : ", " + pool.running().size() + " are running"),
        pool.running().isEmpty() ? "" : "\"PowerOff\": true takes running ones");
  }

  private Finding template(DryRun dryRun, String name) {
    Json properties = Json.of(Document.write(Document.of("TemplateName", name)));
    try {
      Trial trial =
          dryRun.of(List.of(new InstanceSpec(properties, Map.of(), "", null, List.of()))).get(0);
      return trial.server() == null
          ? Finding.problem(
              what("template " + name),
              "no server is free: " + trial.why(),
              "free one, or add some")
          : Finding.ok(
              what("template " + name),
              trial.hardwareType() + " in " + trial.enclosureGroup() + "; next " + trial.server());
    } catch (PluginException | OneViewException e) {
      return Finding.problem(what("template " + name), words(e), "give the exact name");
    }
  }
}

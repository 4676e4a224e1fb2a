package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.oneview.resource.EnclosureGroup;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerHardwareType;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses a server and reserves it in the ledger, in one step. */
final class Placer {
  private final Context context;

  Placer(Context context) {
    this.context = context;
  }

  /**
   * Chooses and reserves.
   *
   * @param entry makes of the chosen server what is written down
   * @throws PluginException if no server is free; the message counts why
   */
  void place(
      ServerProfileTemplate template,
      boolean mayPowerOff,
      List<ServerHardware> servers,
      Function<ServerHardware, Entry> entry) {
    Placement.Result result =
        context
            .ledger()
            .reserve(
                taken -> {
                  Placement.Result choice = Placement.choose(template, mayPowerOff, servers, taken);
                  return choice instanceof Placement.Chosen chosen
                      ? new Ledger.Reservation<>(entry.apply(chosen.server()), choice)
                      : new Ledger.Reservation<>(null, choice);
                });
    if (result instanceof Placement.Refused refused) {
      throw new PluginException(
          refused.sentence(String.valueOf(template.name()), type(template), group(template)));
    }
  }

  private String type(ServerProfileTemplate template) {
    return name(
        template.serverHardwareTypeUri(),
        uri ->
            context.appliance().client().hardwareTypes().find(uri).map(ServerHardwareType::name));
  }

  private String group(ServerProfileTemplate template) {
    ResourceUri group = template.enclosureGroupUri();
    return group == null
        ? "any"
        : name(
            group,
            uri ->
                context.appliance().client().enclosureGroups().find(uri).map(EnclosureGroup::name));
  }

  /** The name people know; the address if the appliance does not say it now. */
  private static String name(
      @Nullable ResourceUri uri, Function<ResourceUri, Optional<String>> ask) {
    if (uri == null) {
      return "none";
    }
    try {
      return ask.apply(uri).orElse(uri.value());
    } catch (OneViewException notNow) {
      return uri.value();
    }
  }
}

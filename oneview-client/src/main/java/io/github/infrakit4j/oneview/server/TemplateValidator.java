package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.resource.Boot;
import io.github.infrakit4j.oneview.resource.Connection;
import io.github.infrakit4j.oneview.resource.IdentifierType;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.TemplateFinding.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a server fits a template and what is known of it elsewhere. Finds everything at once;
 * asks nothing of an appliance. The rules are those of OpenStack's driver for OneView.
 */
public final class TemplateValidator {
  private final ServerHardware server;
  private final ServerProfileTemplate template;
  private final List<TemplateFinding> findings = new ArrayList<>();

  private TemplateValidator(ServerHardware server, ServerProfileTemplate template) {
    this.server = server;
    this.template = template;
  }

  /** All that is wrong between a server and a template; empty when they fit. */
  public static List<TemplateFinding> validate(
      ServerHardware server, ServerProfileTemplate template) {
    return validate(server, template, Expected.NOTHING);
  }

  /**
   * All that is wrong between a server, a template and what somebody expects of the server; empty
   * when they fit.
   */
  public static List<TemplateFinding> validate(
      ServerHardware server, ServerProfileTemplate template, Expected expected) {
    TemplateValidator validator = new TemplateValidator(server, template);
    validator.template();
    validator.expected(expected);
    return List.copyOf(validator.findings);
  }

  private void template() {
    String of = "template \"" + template.name() + "\"";
    same(
        Code.TEMPLATE_TYPE,
        of + " is for servers of type ",
        template.serverHardwareTypeUri(),
        server.serverHardwareTypeUri());
    if (template.enclosureGroupUri() != null) {
      same(
          Code.TEMPLATE_GROUP,
          of + " is for servers of enclosure group ",
          template.enclosureGroupUri(),
          server.serverGroupUri());
    }
    Boot boot = template.boot();
    if (boot == null || !Boolean.TRUE.equals(boot.manageBoot())) {
      add(Code.BOOT_NOT_MANAGED, of + " does not manage the boot order: set boot.manageBoot");
    }
    if (!IdentifierType.PHYSICAL.equals(template.macType())) {
      add(
          Code.MAC_NOT_PHYSICAL,
          of + " has MAC type " + template.macType() + ": make one with type Physical");
    }
    if (connections(template).stream().noneMatch(TemplateValidator::isPrimary)) {
      add(
          Code.NO_PRIMARY_CONNECTION,
          of + " has no connection with boot priority Primary: the network is not booted from");
    }
  }

  private void expected(Expected expected) {
    if (expected.hardwareType() != null) {
      same(
          Code.EXPECTED_TYPE,
          "expected a server of type ",
          expected.hardwareType(),
          server.serverHardwareTypeUri());
    }
    if (expected.enclosureGroup() != null) {
      same(
          Code.EXPECTED_GROUP,
          "expected a server of enclosure group ",
          expected.enclosureGroup(),
          server.serverGroupUri());
    }
    if (!expected.macs().isEmpty()) {
      firstPort(expected.macs());
      expected.applied().ifPresent(profile -> profile(profile, expected.macs()));
    }
  }

  private void firstPort(Collection<String> macs) {
    Optional<String> mac = FirstPort.mac(server.portMap());
    if (mac.isEmpty()) {
      add(
          Code.MAC_UNKNOWN,
          "it has no port map with an Ethernet port: compare its addresses with those of its iLO");
    } else if (!has(macs, mac.get())) {
      add(
          Code.MAC_MISMATCH,
          "the first Ethernet port has the MAC " + mac.get() + ", expected one of " + macs);
    }
  }

  private void profile(ServerProfile profile, Collection<String> macs) {
    List<Connection> primary =
        profile.allConnections().stream().filter(TemplateValidator::isPrimary).toList();
    boolean found = primary.stream().anyMatch(each -> has(macs, each.mac()));
    if (!profile.allConnections().isEmpty() && !found) {
      String has =
          primary.isEmpty()
              ? "no connection with boot priority Primary"
              : "its Primary connection on MAC " + primary.get(0).mac();
      add(
          Code.PROFILE_MAC,
          "its profile \"" + profile.name() + "\" has " + has + ", expected one of " + macs);
    }
  }

  private void same(
      Code code, String what, @Nullable ResourceUri wanted, @Nullable ResourceUri is) {
    if (!Objects.equals(wanted, is)) {
      add(code, what + wanted + ", but this one has " + is + ": choose another server or template");
    }
  }

  private void add(Code code, String what) {
    findings.add(new TemplateFinding(code, "server \"" + server.name() + "\": " + what));
  }

  private static boolean has(Collection<String> macs, @Nullable String mac) {
    return mac != null && macs.stream().anyMatch(mac::equalsIgnoreCase);
  }

  private static boolean isPrimary(Connection connection) {
    return connection.boot() != null && "Primary".equals(connection.boot().priority());
  }

  private static List<Connection> connections(ServerProfileTemplate template) {
    @Nullable List<Connection> nested =
        template.connectionSettings() == null ? null : template.connectionSettings().connections();
    @Nullable List<Connection> any = nested == null ? template.connections() : nested;
    return any == null ? List.of() : any;
  }

  /**
   * What somebody else has noted about the server.
   *
   * @param hardwareType the type it should have; null for any
   * @param enclosureGroup the enclosure group it should be in; null for any
   * @param macs addresses of which its first port should have one; empty for any
   * @param profile the profile that is on it, to be compared too; null for none
   */
  public record Expected(
      @Nullable ResourceUri hardwareType,
      @Nullable ResourceUri enclosureGroup,
      List<String> macs,
      @Nullable ServerProfile profile) {
    /** Nothing is known. */
    public static final Expected NOTHING = new Expected(null, null, List.of(), null);

    /** Takes over the list. */
    public Expected {
      macs = List.copyOf(macs);
    }

    Optional<ServerProfile> applied() {
      return Optional.ofNullable(profile);
    }
  }
}

package io.github.infrakit4j.oneview.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the appliance manages when it starts: enclosures with servers in their bays, rack servers,
 * hardware types, enclosure groups, networks, templates, and profiles that people made. Immutable.
 *
 * <p>Written by hand in a test, or read from a JSON file (the README has its schema).
 *
 * <pre>{@code
 * Rack.builder()
 *     .servers(12)
 *     .server("h13", s -> s.power("On"))
 *     .template("T")
 *     .profile("payroll", p -> p.server("h1"))
 *     .build()
 * }</pre>
 */
public final class Rack {
  final List<Spec> hardwareTypes;
  final List<Spec> enclosureGroups;
  final List<Spec> enclosures;
  final List<Spec> servers;
  final List<Spec> networks;
  final List<Spec> templates;
  final List<Spec> profiles;
  final List<Spec> scopes;

  private Rack(Builder builder) {
    hardwareTypes = List.copyOf(builder.hardwareTypes);
    enclosureGroups = List.copyOf(builder.enclosureGroups);
    enclosures = List.copyOf(builder.enclosures);
    servers = List.copyOf(builder.servers);
    networks = List.copyOf(builder.networks);
    templates = List.copyOf(builder.templates);
    profiles = List.copyOf(builder.profiles);
    scopes = List.copyOf(builder.scopes);
  }

  /** Returns an empty rack to fill. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the rack that a lone simulator starts with. */
  public static Rack standard() {
    try (InputStream in = Rack.class.getResourceAsStream("default-rack.json")) {
      if (in == null) {
        throw new IllegalStateException("default-rack.json is missing from the jar");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a rack from a JSON file.
   *
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when it is not a rack; the message says what is wrong
   */
  public static Rack read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /**
   * Reads a rack from JSON text.
   *
   * @throws IllegalArgumentException when it is not a rack; the message says what is wrong
   */
  public static Rack parse(String json) {
    return RackFile.parse(json);
  }

  /** The attributes of one thing in the rack. Each method sets one and returns this. */
  public static final class Spec {
    final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();

    Spec(String name) {
      attributes.put("name", name);
    }

    Spec(Map<String, @Nullable Object> attributes) {
      this.attributes.putAll(attributes);
    }

    String name() {
      return Json.textOrEmpty(attributes, "name");
    }

    @Nullable String text(String attribute) {
      return Json.text(attributes, attribute);
    }

    String text(String attribute, String standard) {
      String text = text(attribute);
      return text == null ? standard : text;
    }

    int number(String attribute, int standard) {
      String text = text(attribute);
      return text == null ? standard : Integer.parseInt(text);
    }

    /** The name of the hardware type. */
    public Spec type(String hardwareType) {
      return set("type", hardwareType);
    }

    /** The name of the enclosure group; null for none. */
    public Spec group(@Nullable String enclosureGroup) {
      return set("group", enclosureGroup);
    }

    /** Of a server: the name of its enclosure, and its bay from 1 on. */
    public Spec bay(String enclosure, int bay) {
      return set("enclosure", enclosure).set("bay", bay);
    }

    /** Of a server: On or Off. */
    public Spec power(String powerState) {
      return set("power", powerState);
    }

    /** Of a server: its state, for example Monitored. */
    public Spec state(String state) {
      return set("state", state);
    }

    /** Of a server: OK, Warning, Critical, Disabled or Unknown. */
    public Spec status(String status) {
      return set("status", status);
    }

    /** Of a server: its power is locked by another operation. */
    public Spec powerLock(boolean locked) {
      return set("powerLock", locked);
    }

    /** Of a server: it is in maintenance. */
    public Spec maintenance(boolean maintenance) {
      return set("maintenance", maintenance);
    }

    /** Of a server: its guest does not listen to a soft power off. */
    public Spec ignoresSoftOff() {
      return set("ignoresSoftOff", true);
    }

    /** Of a profile: the name of the server it is on. */
    public Spec server(String server) {
      return set("server", server);
    }

    /** Of a profile: the name of its template. */
    public Spec template(String template) {
      return set("template", template);
    }

    /** Of a template or a profile: its description. */
    public Spec description(String description) {
      return set("description", description);
    }

    /** Sets a member of the resource itself, by its OneView name; the value as in JSON. */
    public Spec with(String member, @Nullable Object value) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      if (attributes.get("members") instanceof Map<?, ?> already) {
        members.putAll(Json.cast(already));
      }
      members.put(member, value);
      return set("members", members);
    }

    Spec set(String attribute, @Nullable Object value) {
      attributes.put(attribute, value);
      return this;
    }
  }

  /** Fills a rack. Names that are mentioned but not described are made as they are needed. */
  public static final class Builder {
    final List<Spec> hardwareTypes = new ArrayList<>();
    final List<Spec> enclosureGroups = new ArrayList<>();
    final List<Spec> enclosures = new ArrayList<>();
    final List<Spec> servers = new ArrayList<>();
    final List<Spec> networks = new ArrayList<>();
    final List<Spec> templates = new ArrayList<>();
    final List<Spec> profiles = new ArrayList<>();
    final List<Spec> scopes = new ArrayList<>();

    private Builder() {}

    /** Adds servers h1 to hN of type HT1 and group EG1, off and free. */
    public Builder servers(int count) {
      for (int i = 0; i < count; i++) {
        server("h" + (servers.size() + 1));
      }
      return this;
    }

    /** Adds a server of type HT1 and group EG1, off and free, in the next free bay. */
    public Builder server(String name) {
      return server(name, spec -> {});
    }

    /** Adds a server, of type HT1 and group EG1 unless told otherwise. */
    public Builder server(String name, Consumer<Spec> details) {
      Spec spec = new Spec(name).type("HT1").group("EG1");
      return add(servers, spec, details);
    }

    /** Adds a rack server: of type HT2, in no enclosure and no group. */
    public Builder rackServer(String name, Consumer<Spec> details) {
      return add(servers, new Spec(name).type("HT2").group(null), details);
    }

    /** Adds a rack server: of type HT2, in no enclosure and no group. */
    public Builder rackServer(String name) {
      return rackServer(name, spec -> {});
    }

    /** Adds an enclosure of a group, with a number of bays. */
    public Builder enclosure(String name, String group, int bays) {
      return add(enclosures, new Spec(name).group(group).set("bays", bays), spec -> {});
    }

    /** Adds a hardware type. */
    public Builder hardwareType(String name, Consumer<Spec> details) {
      return add(hardwareTypes, new Spec(name), details);
    }

    /** Adds an Ethernet network. */
    public Builder network(String name) {
      return add(networks, new Spec(name), spec -> {});
    }

    /** Adds a template for type HT1 and group EG1, with one connection and managed boot. */
    public Builder template(String name) {
      return template(name, spec -> {});
    }

    /** Adds a template, for type HT1 and group EG1 unless told otherwise. */
    public Builder template(String name, Consumer<Spec> details) {
      return add(templates, new Spec(name).type("HT1").group("EG1"), details);
    }

    /** Adds a template for rack servers: type HT2, no enclosure group, no connections. */
    public Builder rackTemplate(String name) {
      return add(templates, new Spec(name).type("HT2").group(null), spec -> {});
    }

    /** Adds a profile that somebody made. */
    public Builder profile(String name, Consumer<Spec> details) {
      return add(profiles, new Spec(name), details);
    }

    /** Adds a scope. */
    public Builder scope(String name) {
      return add(scopes, new Spec(name), spec -> {});
    }

    private Builder add(List<Spec> list, Spec spec, Consumer<Spec> details) {
      details.accept(spec);
      list.add(spec);
      return this;
    }

    /** Returns the rack. */
    public Rack build() {
      return new Rack(this);
    }
  }
}

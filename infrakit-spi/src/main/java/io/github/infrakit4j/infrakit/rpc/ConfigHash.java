package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * The hash by which InfraKit's group controller knows whether an instance was made with the group's
 * present settings: the value of the tag {@link io.github.infrakit4j.infrakit.Tags#CONFIG_HASH}, 32
 * characters of {@code a-z2-7}.
 *
 * <p>It is made of the plugin's name and the properties of a group's sections Instance and Flavor,
 * and of nothing else: not of its id, size, logical ids or way of updating. Order of fields, white
 * space and the way a number is written make no difference.
 *
 * <p>Source: docker/infrakit pkg/controller/group/types/types.go, byte for byte.
 */
public final class ConfigHash {

  private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";

  private ConfigHash() {}

  /**
   * The hash of a group.
   *
   * @param groupProperties the {@code Properties} of its specification: {@code {"Instance":
   *     {"Plugin": …, "Properties": …}, "Flavor": {…}, …}}; a section that is missing or null has
   *     the plugin {@code ""} and no properties
   * @throws IllegalArgumentException if they are no JSON, a section is no object or its plugin no
   *     text, a number does not fit a float64, or they are nested deeper than 250 levels
   */
  public static String of(Json groupProperties) {
    Section instance = new Section();
    Section flavor = new Section();
    try {
      JsonText.check(groupProperties.text());
      new WireReader(groupProperties.text())
          .object("types.Spec", (name, in) -> field(name, in, instance, flavor));
    } catch (IOException e) {
      throw unreadable(e);
    }
    return of(instance.plugin, instance.properties, flavor.plugin, flavor.properties);
  }

  /**
   * The hash of a group whose sections are read already.
   *
   * @param instancePlugin the plugin's name as the group names it, such as {@code
   *     simulator/compute}
   * @param instanceProperties its settings, {@link Json#NULL} when there are none
   * @param flavorPlugin the flavor plugin's name
   * @param flavorProperties its settings, {@link Json#NULL} when there are none
   * @throws IllegalArgumentException as {@link #of(Json)}
   */
  public static String of(
      String instancePlugin, Json instanceProperties, String flavorPlugin, Json flavorProperties) {
    MessageDigest digest = sha1();
    digest.update(form(instancePlugin, instanceProperties).getBytes(StandardCharsets.UTF_8));
    digest.update(form(flavorPlugin, flavorProperties).getBytes(StandardCharsets.UTF_8));
    return base32(digest.digest());
  }

  /** One section as it enters the hash. */
  static String form(String plugin, Json properties) {
    try {
      JsonText.check(properties.text());
      return StableJson.print(
          new WireWriter()
              .object(w -> w.field("Plugin", plugin).field("Properties", properties))
              .toString());
    } catch (JsonSyntaxException e) {
      throw unreadable(e);
    }
  }

  private static boolean field(String name, WireReader in, Section instance, Section flavor)
      throws IOException {
    switch (name) {
      case "instance" -> in.object("types.InstancePlugin", instance::field);
      case "flavor" -> in.object("types.FlavorPlugin", flavor::field);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static IllegalArgumentException unreadable(Exception e) {
    return new IllegalArgumentException(
        "Cannot hash the group's configuration: " + e.getMessage(), e);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }

  /** 20 bytes are 32 characters without a rest, so there is no padding. */
  private static String base32(byte[] bytes) {
    StringBuilder out = new StringBuilder(32);
    long bits = 0;
    for (int i = 0; i < bytes.length; i++) {
      bits = bits << 8 | (bytes[i] & 0xff);
      if (i % 5 == 4) {
        for (int shift = 35; shift >= 0; shift -= 5) {
          out.append(BASE_32.charAt((int) (bits >> shift) & 31));
        }
        bits = 0;
      }
    }
    return out.toString();
  }

  /** A section as Go decodes it: one given twice adds to the first. */
  private static final class Section {

    private String plugin = "";
    private Json properties = Json.NULL;

    private boolean field(String name, WireReader in) throws IOException {
      switch (name) {
        case "plugin" -> plugin = Objects.requireNonNullElse(in.nullableString(), plugin);
        case "properties" -> properties = in.any();
        default -> {
          return false;
        }
      }
      return true;
    }
  }
}

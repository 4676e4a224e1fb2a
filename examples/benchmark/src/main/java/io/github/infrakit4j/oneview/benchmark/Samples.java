package io.github.infrakit4j.oneview.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Distinct records of the size and shape of OneView 4.x: written for this benchmark. */
final class Samples {
  private static final Samples PROFILES = new Samples("profile.json");
  private static final Samples HARDWARE = new Samples("hardware.json");

  private final String[] pieces;

  private Samples(String resource) {
    try (InputStream in = Samples.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      String spread = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String compact = spread.replaceAll("\n *", "").replace("\": ", "\":");
      pieces = compact.split("#", -1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String record(int number) {
    return String.join(digits(number), pieces)
        .replace("@", bytes(number))
        .replace("%", String.format(Locale.ROOT, "%02d", number % 60));
  }

  /** Three bytes of an address of hardware: MACs and WWNs are distinct too. */
  private static String bytes(int number) {
    return String.format(
        Locale.ROOT, "%02X:%02X:%02X", number >> 16 & 0xff, number >> 8 & 0xff, number & 0xff);
  }

  private static String digits(int number) {
    return String.format(Locale.ROOT, "%08d", number);
  }

  static String profile(int number) {
    return PROFILES.record(number);
  }

  static String hardware(int number) {
    return HARDWARE.record(number);
  }

  /** The last segment of a profile's address. */
  static String profileId(int number) {
    return "0b5e7c10-7a11-4c0e-9d00-0000" + digits(number);
  }

  /** A page of profiles with the keys an appliance puts around it. */
  static byte[] page(int start, int count, int total) {
    int end = Math.min(total, start + count);
    StringBuilder page = new StringBuilder(4096 * Math.max(1, end - start));
    page.append("{\"type\":\"ServerProfileListV9\",\"category\":\"server-profiles\",\"start\":")
        .append(start)
        .append(",\"count\":")
        .append(end - start)
        .append(",\"total\":")
        .append(total)
        .append(",\"prevPageUri\":null,\"nextPageUri\":")
        .append(end < total ? "\"" + address(end, count) + "\"" : "null")
        .append(",\"uri\":\"")
        .append(address(start, count))
        .append("\",\"members\":[");
    for (int number = start; number < end; number++) {
      page.append(number == start ? "" : ",").append(profile(number));
    }
    return page.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String address(int start, int count) {
    return "/rest/server-profiles?start=" + start + "&count=" + count;
  }
}

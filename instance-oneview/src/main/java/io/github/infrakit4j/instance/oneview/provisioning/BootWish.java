package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.OneTimeBoot;
import io.github.infrakit4j.oneview.server.BootDevice;

/**
 * What the server is to boot from.
 *
 * @param device as in a profile's boot order
 * @param once whether only at the first start; otherwise the device comes first in the order
 */
public record BootWish(BootDevice device, boolean once) {
  /** The word for a one-time boot. */
  OneTimeBoot oneTime() {
    return device
        .oneTime()
        .orElseThrow(() -> new IllegalStateException("no one-time boot from " + device));
  }
}

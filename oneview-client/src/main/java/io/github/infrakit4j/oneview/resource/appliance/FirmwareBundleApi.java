package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.ResourceCalls;
import io.github.infrakit4j.oneview.resource.Task;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Uploading firmware. {@code /rest/firmware-bundles}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface FirmwareBundleApi extends ResourceCalls<FirmwareDriver> {
  /**
   * Uploads a bundle of firmware: an SPP or a hotfix.
   *
   * @param limit for the whole upload
   */
  default Task upload(Path bundle, Duration limit) {
    return endpoint().place().upload(bundle, limit);
  }

  /**
   * Uploads the signature of a hotfix.
   *
   * @param limit for the whole upload
   */
  default Task uploadSignature(Path signature, Duration limit) {
    return endpoint().place().at("addCompsig").upload(signature, limit);
  }
}

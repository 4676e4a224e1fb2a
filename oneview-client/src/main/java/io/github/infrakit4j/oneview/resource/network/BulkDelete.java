package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Networks to be deleted in one call.
 *
 * @param networkUris the networks
 * @param extras what else was sent, kept for writing back
 */
public record BulkDelete(@Nullable List<ResourceUri> networkUris, Extras extras) {
  /** These networks. */
  public static BulkDelete of(List<ResourceUri> networks) {
    return new BulkDelete(List.copyOf(networks), Extras.NONE);
  }
}

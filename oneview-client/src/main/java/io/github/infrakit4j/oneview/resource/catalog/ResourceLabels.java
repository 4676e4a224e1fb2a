package io.github.infrakit4j.oneview.resource.catalog;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The labels of one resource. {@code /rest/labels/resources}, API 600 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param resourceUri the resource
 * @param labels its labels
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record ResourceLabels(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable ResourceUri resourceUri,
    @Nullable List<ResourceLabels.Entry> labels,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras) {
  /** For a resource that is to have these labels and no others. */
  public static ResourceLabels of(ResourceUri resource, List<String> names) {
    List<Entry> labels = names.stream().map(name -> new Entry(null, name, Extras.NONE)).toList();
    return Records.empty(ResourceLabels.class)
        .with("resourceUri", resource)
        .with("labels", labels)
        .build();
  }

  /**
   * A label of a resource.
   *
   * @param uri where the label is; null in one that is to be made
   * @param name the word
   * @param extras what else was sent, kept for writing back
   */
  public record Entry(@Nullable ResourceUri uri, @Nullable String name, Extras extras) {}
}

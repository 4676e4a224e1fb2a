package io.github.infrakit4j.infrakit.instance;

import java.util.Objects;

/**
 * Something that is to be attached to an instance, such as a volume.
 *
 * @param id the attachment's own id
 * @param type what it is, in words that flavor and plugin agree on
 */
public record Attachment(String id, String type) {

  /** Checks that nothing is null. */
  public Attachment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
  }
}

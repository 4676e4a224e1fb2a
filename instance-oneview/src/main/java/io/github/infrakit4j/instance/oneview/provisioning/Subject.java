package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * The instance that something happened to, as it is then.
 *
 * @param id its id
 * @param group its group, null if it has none or nothing is known of it
 * @param state provisioning, ready, destroying, failed …, as in {@link Status.Instance}; null if
 *     nothing is known of it
 * @param server what people call its server, null while it has none
 * @param task the appliance's task that works on it, null if there is none
 */
public record Subject(
    InstanceId id,
    @Nullable String group,
    @Nullable String state,
    @Nullable String server,
    @Nullable String task) {

  static Subject of(Entry entry) {
    Entry.Server server = entry.server();
    ResourceUri task = entry.stage().task();
    return new Subject(
        entry.id(),
        entry.tags().get(Tags.GROUP),
        entry.stage().word(),
        server == null ? null : server.name(),
        task == null ? null : task.value());
  }

  /** One of which nothing but the id is known. */
  static Subject unknown(InstanceId id) {
    return new Subject(id, null, null, null, null);
  }
}

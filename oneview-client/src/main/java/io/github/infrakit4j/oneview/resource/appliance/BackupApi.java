package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.ListCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;

/**
 * The calls on backups. {@code /rest/backups}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface BackupApi extends ListCalls<Backup> {
  /** Has a backup made. */
  default Task create() {
    return endpoint().place().post(new AnyJson("{}"));
  }
}

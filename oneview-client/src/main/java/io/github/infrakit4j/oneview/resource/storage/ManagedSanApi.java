package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on storage networks. {@code /rest/fc-sans/managed-sans}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface ManagedSanApi extends NamedCalls<ManagedSan>, ReplaceCalls<ManagedSan> {
  /** The storage networks that know a WWN. */
  default AnyJson withWwn(String wwn) {
    return endpoint().place().query("locate", wwn).get(AnyJson.class);
  }

  /** What is connected to it. */
  default AnyJson endpoints(ResourceUri san) {
    return endpoint().place().at(san, "endpoints").get(AnyJson.class);
  }

  /** Has a file made of what is connected to it. */
  default Task exportEndpoints(ResourceUri san) {
    return endpoint().place().at(san, "endpoints").post(new AnyJson("{}"));
  }

  /** Has a report made of what is wrong in it. */
  default Task exportIssues(ResourceUri san) {
    return endpoint().place().at(san, "issues").post(new AnyJson("{}"));
  }
}

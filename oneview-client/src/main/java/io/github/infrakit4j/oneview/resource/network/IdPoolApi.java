package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.resource.ResourceCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import java.util.List;

/**
 * The calls on pools of identifiers. {@code /rest/id-pools}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface IdPoolApi extends ResourceCalls<IdPool> {
  /** The pool of this kind: vmac, vwwn, vsn or ipv4. */
  default IdPool get(String pool) {
    return endpoint().place().at(pool).get(IdPool.class);
  }

  /** Turns a pool on or off. */
  default Task replace(String pool, IdPool changed) {
    return endpoint().place().at(pool).put(changed);
  }

  /** The form of a pool. */
  default AnyJson schema() {
    return endpoint().place().at("schema").get(AnyJson.class);
  }

  /** Takes identifiers: those of the list, or as many as it counts. */
  default IdList allocate(String pool, IdList ids) {
    return endpoint().place().at(pool + "/allocator").put(ids, IdList.class);
  }

  /** Gives identifiers back. */
  default IdList collect(String pool, IdList ids) {
    return endpoint().place().at(pool + "/collector").put(ids, IdList.class);
  }

  /** A range of new identifiers that could be added to a pool. */
  default AnyJson generate(String pool) {
    return endpoint().place().at(pool + "/generate").get(AnyJson.class);
  }

  /** Whether these identifiers may be used in a pool. */
  default IdList validate(String pool, List<String> ids) {
    return endpoint()
        .place()
        .at(pool + "/validate")
        .query("idList", String.join(",", ids))
        .get(IdList.class);
  }

  /** Claims these identifiers for use outside, if they are valid. */
  default IdList claim(String pool, IdList ids) {
    return endpoint().place().at(pool + "/validate").put(ids, IdList.class);
  }

  /** Which of these identifiers are in no range of a pool yet. */
  default IdList checkRangeAvailability(String pool, List<String> ids) {
    return endpoint()
        .place()
        .at(pool + "/checkrangeavailability")
        .query("idList", String.join(",", ids))
        .get(IdList.class);
  }
}

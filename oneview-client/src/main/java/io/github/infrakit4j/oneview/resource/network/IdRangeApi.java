package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on ranges of IPv4 addresses. {@code /rest/id-pools/ipv4/ranges}, API 1000 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface IdRangeApi
    extends CreateCalls<IdRange>, ReplaceCalls<IdRange>, DeleteCalls<IdRange> {
  /** The range at this address. */
  default IdRange get(ResourceUri uri) {
    return endpoint().place().at(uri).get(IdRange.class);
  }

  /** The form of a range. */
  default AnyJson schema() {
    return endpoint().place().at("schema").get(AnyJson.class);
  }

  /** Takes identifiers. */
  default IdList allocate(ResourceUri range, IdList ids) {
    return endpoint().place().at(range, "allocator").put(ids, IdList.class);
  }

  /** Gives identifiers back. */
  default IdList collect(ResourceUri range, IdList ids) {
    return endpoint().place().at(range, "collector").put(ids, IdList.class);
  }

  /** What is taken of a range, as a list of fragments. */
  default AnyJson allocatedFragments(ResourceUri range) {
    return endpoint().place().at(range, "allocated-fragments").get(AnyJson.class);
  }

  /** What is free of a range, as a list of fragments. */
  default AnyJson freeFragments(ResourceUri range) {
    return endpoint().place().at(range, "free-fragments").get(AnyJson.class);
  }
}

package io.github.infrakit4j.oneview.resource.infrastructure;

import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.EnvironmentalConfiguration;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.JsonPatch;
import io.github.infrakit4j.oneview.rest.Page;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on rack managers. {@code /rest/rack-managers}, API 2000 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface RackManagerApi
    extends NamedCalls<RackManager>, PatchCalls<RackManager>, DeleteCalls<RackManager> {
  /** Adds a rack manager. */
  default Task add(AnyJson request) {
    return endpoint().place().post(request);
  }

  /** The first page of all chassis. */
  default Page<RackManagerPart> chassis() {
    return endpoint().place().at("chassis").page(RackManagerPart.class);
  }

  /** The first page of all managers. */
  default Page<RackManagerPart> managers() {
    return endpoint().place().at("managers").page(RackManagerPart.class);
  }

  /** The first page of all partitions. */
  default Page<RackManagerPart> partitions() {
    return endpoint().place().at("partitions").page(RackManagerPart.class);
  }

  /** The chassis of one rack manager. */
  default Page<RackManagerPart> chassisOf(ResourceUri of) {
    return endpoint().place().at(of, "chassis").page(RackManagerPart.class);
  }

  /** The managers of one rack manager. */
  default Page<RackManagerPart> managersOf(ResourceUri of) {
    return endpoint().place().at(of, "managers").page(RackManagerPart.class);
  }

  /** The partitions of one rack manager. */
  default Page<RackManagerPart> partitionsOf(ResourceUri of) {
    return endpoint().place().at(of, "partitions").page(RackManagerPart.class);
  }

  /** The partitions of one rack manager, by way of its managers. */
  default Page<RackManagerPart> managerPartitions(ResourceUri of) {
    return endpoint().place().at(of, "managers/partitions").page(RackManagerPart.class);
  }

  /** A chassis, manager or partition. */
  default RackManagerPart part(ResourceUri part) {
    return endpoint().place().at(part).get(RackManagerPart.class);
  }

  /** A manager of a rack manager. */
  default RackManagerPart manager(ResourceUri of, String id) {
    return endpoint().place().at(of, "managers/" + id).get(RackManagerPart.class);
  }

  /** A partition of a rack manager. */
  default RackManagerPart partition(ResourceUri of, String id) {
    return endpoint().place().at(of, "managers/partitions/" + id).get(RackManagerPart.class);
  }

  /** Changes a chassis of a rack manager, such as its locator light. */
  default Task patchChassis(ResourceUri of, String id, JsonPatch patch) {
    return endpoint().place().at(of, "chassis/" + id).patch(patch);
  }

  /** Power, height and place in the rack. */
  default EnvironmentalConfiguration environmentalConfiguration(ResourceUri rackManager) {
    return endpoint()
        .place()
        .at(rackManager, "environmentalConfiguration")
        .get(EnvironmentalConfiguration.class);
  }

  /** How it reports to HPE support. */
  default AnyJson remoteSupportSettings(ResourceUri rackManager) {
    return endpoint().place().at(rackManager, "managers/remoteSupportSettings").get(AnyJson.class);
  }
}

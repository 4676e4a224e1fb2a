package io.github.infrakit4j.oneview.resource.catalog;

import io.github.infrakit4j.oneview.resource.Place;
import io.github.infrakit4j.oneview.resource.ResourceCalls;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Listing;
import io.github.infrakit4j.oneview.rest.Page;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * The calls on the index. {@code /rest/index/resources}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface IndexResourceApi extends ResourceCalls<IndexResource> {
  /**
   * What is found, page by page.
   *
   * @param category the kind of resource, such as {@code server-profiles}; null for all
   * @param query such as {@code labels='web'}; null for all
   */
  default Page<IndexResource> page(@Nullable String category, @Nullable String query) {
    return found(category, query).page(IndexResource.class);
  }

  /** All that is found, read page by page while it is walked; see {@link #page}. */
  default Listing<IndexResource> search(@Nullable String category, @Nullable String query) {
    return found(category, query).listing(IndexResource.class);
  }

  private Place found(@Nullable String category, @Nullable String query) {
    return endpoint().place().query("category", category).query("query", query);
  }

  /** What the index has of a resource. */
  default IndexResource get(ResourceUri resource) {
    return endpoint().place().at(resource.path().substring(1)).get(IndexResource.class);
  }

  /**
   * How many resources have which value of an attribute.
   *
   * @param category the kind of resource
   * @param attribute such as {@code status}
   */
  default AnyJson aggregated(String category, String attribute) {
    return endpoint()
        .place()
        .at("aggregated")
        .query("category", category)
        .query("attribute", attribute)
        .get(AnyJson.class);
  }

  /**
   * Resources that belong to another.
   *
   * @param category the kind of those below; null for all
   * @param parent the resource above
   */
  default Listing<Association> associations(@Nullable String category, ResourceUri parent) {
    return endpoint()
        .place()
        .at(ResourceUri.of("/rest/index/associations/resources"))
        .query("category", category)
        .query("parenturi", parent)
        .listing(Association.class);
  }

  /** A resource with all above and below it. */
  default IndexTree tree(ResourceUri resource) {
    return endpoint()
        .place()
        .at(ResourceUri.of("/rest/index/trees" + resource.path()))
        .get(IndexTree.class);
  }
}

package io.github.infrakit4j.oneview.resource.catalog;

import io.github.infrakit4j.oneview.resource.Endpoint;
import io.github.infrakit4j.oneview.resource.Endpoints;

/**
 * Finding and grouping resources of any kind.
 *
 * @param endpoints the kinds of resources below
 */
public record Catalog(Endpoints endpoints) {
  /** The calls on labels. */
  public LabelApi labels() {
    Endpoint<Label> endpoint = endpoints.at("labels", Label.class);
    return () -> endpoint;
  }

  /** The calls on scopes. */
  public ScopeApi scopes() {
    Endpoint<Scope> endpoint = endpoints.at("scopes", Scope.class);
    return () -> endpoint;
  }

  /** The calls on the index. */
  public IndexResourceApi index() {
    Endpoint<IndexResource> endpoint = endpoints.at("index/resources", IndexResource.class);
    return () -> endpoint;
  }
}

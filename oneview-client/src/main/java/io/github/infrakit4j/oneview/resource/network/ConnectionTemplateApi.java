package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;

/**
 * The calls on connection templates. {@code /rest/connection-templates}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface ConnectionTemplateApi
    extends NamedCalls<ConnectionTemplate>, ReplaceCalls<ConnectionTemplate> {
  /** The template of networks that have none of their own. */
  default ConnectionTemplate defaultTemplate() {
    return endpoint().place().at("defaultConnectionTemplate").get(ConnectionTemplate.class);
  }
}

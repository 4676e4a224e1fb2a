package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.oneview.resource.catalog.IndexResource;
import io.github.infrakit4j.oneview.resource.catalog.Scope;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds servers by what people marked them with: labels and scopes, through the index. */
final class ServerMarks {
  private final Appliance appliance;

  ServerMarks(Appliance appliance) {
    this.appliance = appliance;
  }

  /**
   * The servers that have all labels and are in the scope; null if the rules name neither.
   *
   * @throws PluginException if there is no such scope
   */
  @Nullable Set<ResourceUri> servers(PlacementRules rules) {
    Set<ResourceUri> found = null;
    for (String label : rules.labels()) {
      found = both(found, query(equal("labels", label)));
    }
    String scope = rules.scope();
    return scope == null ? found : both(found, query(equal("scopeUris", uri(scope).value())));
  }

  /**
   * Whether a value can stand in a query: its syntax has no way to write quotes, so that a value
   * with one would be an error, or another condition.
   */
  static boolean canBeQuoted(String value) {
    return value.chars().noneMatch(c -> c == '\'' || c == '"' || c == '\\' || c < ' ' || c == 0x7f);
  }

  private static String equal(String attribute, String value) {
    if (!canBeQuoted(value)) {
      throw new PluginException(
          "cannot ask for servers by "
              + attribute
              + " '"
              + Words.shorten(value)
              + "': it has quotes, backslashes or control characters. Choose another label");
    }
    return attribute + "='" + value + "'";
  }

  private static Set<ResourceUri> both(@Nullable Set<ResourceUri> found, Set<ResourceUri> others) {
    if (found != null) {
      others.retainAll(found);
    }
    return others;
  }

  private Set<ResourceUri> query(String query) {
    Set<ResourceUri> servers = new HashSet<>();
    for (IndexResource each :
        appliance.client().catalog().index().search("server-hardware", query)) {
      servers.add(Objects.requireNonNull(each.uri()));
    }
    return servers;
  }

  private ResourceUri uri(String name) {
    List<Scope> all = appliance.client().catalog().scopes().all();
    return all.stream()
        .filter(scope -> name.equals(scope.name()))
        .map(Scope::uri)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(
            () ->
                new PluginException(
                    "scope '"
                        + Words.shorten(name)
                        + "' not found; available: "
                        + all.stream().map(Scope::name).toList()));
  }
}

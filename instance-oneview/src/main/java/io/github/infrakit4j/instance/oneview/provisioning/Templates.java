package io.github.infrakit4j.instance.oneview.provisioning;

import com.google.common.base.Suppliers;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds templates by their exact name or URI; a name that was found is remembered for a while, and
 * who asks while they are being listed waits for that list.
 */
final class Templates {
  private static final int SHOWN = 20;

  private final Appliance appliance;
  private final Shared<List<ServerProfileTemplate>> all;

  /** Made when it is first needed, which spares the start a tenth of its classes. */
  private final Supplier<Cache<String, ServerProfileTemplate>> found;

  Templates(Appliance appliance, Duration remembered) {
    this.appliance = appliance;
    this.all = new Shared<>(() -> appliance.client().templates().all());
    this.found =
        Suppliers.memoize(() -> CacheBuilder.newBuilder().expireAfterWrite(remembered).build());
  }

  /**
   * The template.
   *
   * @throws PluginException if there is none of that name, or more than one
   */
  ServerProfileTemplate find(String nameOrUri) {
    ServerProfileTemplate known = found.get().getIfPresent(nameOrUri);
    if (known != null) {
      return known;
    }
    ServerProfileTemplate template =
        nameOrUri.startsWith("/rest/server-profile-templates/")
            ? byUri(nameOrUri)
            : byName(nameOrUri);
    found.get().put(nameOrUri, template);
    return template;
  }

  private ServerProfileTemplate byUri(String uri) {
    return appliance
        .client()
        .templates()
        .find(ResourceUri.of(uri))
        .orElseThrow(() -> new PluginException("template " + Words.shorten(uri) + " not found"));
  }

  /** All are read: the appliance's filter ignores case and cannot carry every name. */
  private ServerProfileTemplate byName(String name) {
    List<ServerProfileTemplate> listed = list();
    List<ServerProfileTemplate> named =
        listed.stream().filter(template -> name.equals(template.name())).toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    if (named.isEmpty()) {
      throw new PluginException(notFound(name, listed));
    }
    throw new PluginException(
        "template '"
            + Words.shorten(name)
            + "' is ambiguous: "
            + named.stream()
                .map(template -> Objects.toString(template.uri()))
                .collect(Collectors.joining(", "))
            + ". Give the URI of the one that is meant as TemplateName.");
  }

  private List<ServerProfileTemplate> list() {
    try {
      return all.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PluginException("cannot list the templates: the plugin is stopping");
    }
  }

  private static String notFound(String name, List<ServerProfileTemplate> all) {
    List<String> names =
        all.stream().map(ServerProfileTemplate::name).filter(Objects::nonNull).sorted().toList();
    String meant = Spelling.closest(name, names);
    String available =
        names.isEmpty()
            ? "none"
            : names.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? ", …" : "");
    return "template '"
        + Words.shorten(name)
        + "' not found"
        + (meant == null ? "" : "; did you mean '" + meant + "'? Names are case-sensitive")
        + "; available: "
        + available;
  }
}

package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The templates behind the appliance's back. Each method throws {@link IllegalArgumentException}
 * for a name that no template has. Thread-safe.
 */
public final class Templates {
  private final ApplianceState state;

  Templates(ApplianceState state) {
    this.state = state;
  }

  /** Returns the names of all templates. */
  public List<String> names() {
    return state.look(() -> state.store.all(Noun.TEMPLATE).stream().map(Resource::name).toList());
  }

  /** Returns a copy of a template as JSON. */
  public Map<String, @Nullable Object> get(String name) {
    return state.look(() -> Json.copy(find(name).body));
  }

  /** Returns a template's URI. */
  public String uri(String name) {
    return state.look(() -> find(name).uri);
  }

  /** An operator edits the template; its profiles become NonCompliant where they now differ. */
  public void edit(String name, Consumer<Map<String, @Nullable Object>> editor) {
    state.act(
        () -> {
          Resource template = find(name);
          editor.accept(template.body);
          state.set(template);
          Compliance.judgeAll(state, template);
        });
  }

  /** An operator deletes the template. */
  public void delete(String name) {
    state.act(() -> state.store.remove(find(name)));
  }

  private Resource find(String name) {
    return state
        .store
        .named(Noun.TEMPLATE, name)
        .orElseThrow(() -> new IllegalArgumentException("no template is named " + name));
  }
}

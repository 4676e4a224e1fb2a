package io.github.infrakit4j.infrakit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.metadata.Change;
import io.github.infrakit4j.infrakit.metadata.MetadataPath;
import io.github.infrakit4j.infrakit.metadata.Proposal;
import io.github.infrakit4j.infrakit.metadata.Updatable;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What users of an Updatable plugin rely on, as tests; the first of them hold for a Metadata plugin
 * too. Extend it and give it your plugin. Each test works below a name of its own, which stays.
 */
public abstract class UpdatableContract {

  private final MetadataPath own = MetadataPath.of("contract" + System.nanoTime());

  /** For subclasses. */
  protected UpdatableContract() {}

  /** The plugin to test: the same one for all calls of one test. */
  protected abstract Updatable plugin();

  @Test
  void thereIsNothingWhereNobodyPutAnything() {
    assertThat(plugin().get(own.child("none"))).isEqualTo(Json.NULL);
    assertThat(plugin().keys(own.child("none"))).isEmpty();
  }

  @Test
  void committedValuesAreReadBack() {
    set(own.child("number"), "3");
    set(own.child("text"), "\"a \\\"b\\\"\"");

    assertThat(plugin().get(own.child("number"))).isEqualTo(Json.of("3"));
    assertThat(plugin().get(own.child("text"))).isEqualTo(Json.of("\"a \\\"b\\\"\""));
    assertThat(plugin().keys(own)).containsExactlyInAnyOrder("number", "text");
  }

  @Test
  void committedValuesHaveNoKeysUnlessTheyAreObjects() {
    set(own.child("leaf"), "true");
    set(own.child("object"), "{\"a\":1,\"b\":2}");

    assertThat(plugin().keys(own.child("leaf"))).isEmpty();
    assertThat(plugin().keys(own.child("object"))).containsExactlyInAnyOrder("a", "b");
    assertThat(plugin().get(own.child("object").child("b"))).isEqualTo(Json.of("2"));
  }

  @Test
  void proposalChangesNothing() {
    Proposal proposal = propose(own.child("a"), "1");

    assertThat(proposal.proposed()).isNotEqualTo(proposal.original());
    assertThat(plugin().get(own.child("a"))).isEqualTo(Json.NULL);
  }

  @Test
  void changeLeavesTheRest() {
    set(own.child("a"), "1");
    set(own.child("b"), "2");

    set(own.child("a"), "3");

    assertThat(plugin().get(own.child("a"))).isEqualTo(Json.of("3"));
    assertThat(plugin().get(own.child("b"))).isEqualTo(Json.of("2"));
  }

  @Test
  void slowerOfTwoChangesIsRefused() {
    Proposal slow = propose(own.child("a"), "1");
    set(own.child("b"), "2");

    assertThatThrownBy(() -> plugin().commit(slow.proposed(), slow.cas()))
        .isInstanceOf(PluginException.class)
        .hasMessage("cas mismatch");
    assertThat(plugin().get(own.child("a"))).isEqualTo(Json.NULL);
    assertThat(plugin().get(own.child("b"))).isEqualTo(Json.of("2"));
  }

  @Test
  void otherTreeThanTheProposedIsRefused() {
    Proposal proposal = propose(own.child("a"), "1");

    assertThatThrownBy(() -> plugin().commit(Json.of("{}"), proposal.cas()))
        .isInstanceOf(PluginException.class)
        .hasMessage("cas mismatch");
    assertThat(plugin().get(own.child("a"))).isEqualTo(Json.NULL);
  }

  private void set(MetadataPath path, String value) {
    Proposal proposal = propose(path, value);
    plugin().commit(proposal.proposed(), proposal.cas());
  }

  private Proposal propose(MetadataPath path, String value) {
    return plugin().changes(List.of(new Change(path, Json.of(value))));
  }
}

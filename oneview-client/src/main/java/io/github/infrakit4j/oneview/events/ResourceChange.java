package io.github.infrakit4j.oneview.events;

import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Json;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an appliance tells about one change.
 *
 * @param resourceUri which resource
 * @param changeType what happened to it
 * @param newState the state it is in now
 * @param newSubState more about that state
 * @param eTag its revision, an opaque text
 * @param timestamp when
 * @param resource the whole resource as the newest API version of the appliance has it, whichever
 *     the client speaks; see {@link #resourceAs}. Whether it comes with a deletion is not known
 * @param associatedTask the task that did it
 * @param userInitiatedTask whether a user started that task
 * @param changedAttributes what of it changed, where the appliance says so
 * @param data more, differing from kind to kind
 * @param extras what else was sent
 */
public record ResourceChange(
    @Nullable ResourceUri resourceUri,
    @Nullable ChangeType changeType,
    @Nullable String newState,
    @Nullable String newSubState,
    @Nullable String eTag,
    @Nullable Timestamp timestamp,
    @Nullable AnyJson resource,
    @Nullable ResourceUri associatedTask,
    @Nullable Boolean userInitiatedTask,
    @Nullable List<String> changedAttributes,
    @Nullable AnyJson data,
    Extras extras) {
  private static final String NULL = "null";
  private static final String NULL_TEXT = "\"null\"";

  /**
   * Reads a message. Members that HPE's examples show as the text {@code "null"} are null.
   *
   * @throws IllegalArgumentException when it is no such message; its text is not in the error
   */
  public static ResourceChange read(String json) {
    return Json.read(ResourceChange.class, json.contains(NULL_TEXT) ? withNulls(json) : json);
  }

  private static String withNulls(String json) {
    AnyJson.Members message = Json.read(AnyJson.Members.class, json);
    Extras members = message.extras();
    for (String name : members.names()) {
      if (members.json(name).filter(NULL_TEXT::equals).isPresent()) {
        members = members.withNull(name);
      }
    }
    return Json.write(new AnyJson.Members(members));
  }

  /** The kind of resource, as in its address; empty when there is no address. */
  public Optional<String> category() {
    String[] path = resourceUri == null ? new String[0] : resourceUri.value().split("/", 4);
    return path.length > 2 ? Optional.of(path[2]) : Optional.empty();
  }

  /** Whether it happened to a resource of this kind, such as {@code server-profiles}. */
  public boolean isOf(String category) {
    return category().filter(category::equals).isPresent();
  }

  /**
   * The resource as a record, such as {@code ServerProfile}.
   *
   * @return empty when the message came without it
   * @throws IllegalArgumentException when it is not of this shape: ask the appliance instead, which
   *     answers in the version the client speaks
   */
  public <T extends Record> Optional<T> resourceAs(Class<T> type) {
    return Optional.ofNullable(resource)
        .filter(json -> !json.text().equals(NULL))
        .map(json -> json.as(type));
  }
}

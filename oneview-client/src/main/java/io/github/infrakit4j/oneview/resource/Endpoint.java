package io.github.infrakit4j.oneview.resource;

/**
 * Where the resources of one kind are, and what they are read as.
 *
 * @param <T> the record
 * @param place the address of their list
 * @param type the record's class
 */
public record Endpoint<T extends Record>(Place place, Class<T> type) {
  /** The address of the list. */
  @Override
  public String toString() {
    return place.toString();
  }
}

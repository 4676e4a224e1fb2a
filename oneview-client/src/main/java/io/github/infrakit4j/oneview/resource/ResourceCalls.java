package io.github.infrakit4j.oneview.resource;

/**
 * What the calls on all kinds of resources rest on.
 *
 * <p>The verbs of OneView are the same for nearly every kind, so they are written once, with the
 * record as a type parameter: {@link ListCalls}, {@link NamedCalls}, {@link CreateCalls}, {@link
 * ReplaceCalls}, {@link PatchCalls} and {@link DeleteCalls}. The interface of a kind extends those
 * that the appliance has for it, so that a call it lacks does not compile, and adds its own.
 * Retrofit refuses interfaces with type parameters, and those that extend one; therefore the
 * methods are default methods over one internal Retrofit interface.
 *
 * @param <T> the record of the resources
 */
@FunctionalInterface
public interface ResourceCalls<T extends Record> {
  /** Where the resources are; for calls this client has no method for. */
  Endpoint<T> endpoint();
}

package io.github.infrakit4j.oneview.events;

import org.jspecify.annotations.Nullable;

/** A handler of either kind, as the delivery sees it. */
interface Receiver {
  /** What tells the handler of a message; null when it is not understood. */
  @Nullable Runnable telling(RawMessage message);

  /** Tells the handler that it may have missed something. */
  void missed(Missed why);

  /** One that takes messages as they come. */
  static Receiver of(RawHandler handler) {
    return new Receiver() {
      @Override
      public Runnable telling(RawMessage message) {
        return () -> handler.message(message);
      }

      @Override
      public void missed(Missed why) {
        handler.missed(why);
      }
    };
  }

  /** One that wants to know what has changed. */
  static Receiver of(ChangeHandler handler, BusListener listener) {
    return new Receiver() {
      @Override
      public @Nullable Runnable telling(RawMessage message) {
        try {
          ResourceChange change = ResourceChange.read(message.body());
          return () -> handler.changed(change);
        } catch (IllegalArgumentException notOne) {
          listener.notUnderstood(message, notOne);
          return null;
        }
      }

      @Override
      public void missed(Missed why) {
        handler.missed(why);
      }
    };
  }
}

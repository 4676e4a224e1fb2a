package io.github.infrakit4j.oneview.events;

/** Hears messages as they came; see {@link ChangeHandler}, for which all else is the same. */
public interface RawHandler {
  /** A message came. */
  void message(RawMessage message);

  /** Changes may have been missed; called again until it returns. */
  void missed(Missed why);
}

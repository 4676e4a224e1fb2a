package io.github.infrakit4j.oneview.events;

/**
 * Hears what changes. Called by one thread, in the order in which the appliance told it; what it
 * throws is told to the {@link BusListener} and ends nothing.
 */
public interface ChangeHandler {
  /**
   * A resource changed. Not called again when it throws.
   *
   * <p>The resource may have changed further since, and two changes of it may come as one.
   */
  void changed(ResourceChange change);

  /**
   * Changes may have been missed: read again what is of interest. Called first of all once the
   * messages flow, and after each gap before what follows it, so that nothing falls between.
   *
   * <p>When it throws, as the appliance cannot be read right now, it is called again after a pause
   * until it returns; messages wait meanwhile.
   */
  void missed(Missed why);
}

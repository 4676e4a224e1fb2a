package io.github.infrakit4j.instance.oneview;

import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIGHUP, where the platform has it. The class for signals is not part of the Java platform's API,
 * and what may go away is asked for at run time; on a thread of its own, since that takes as long
 * as opening the socket.
 */
final class Hangup {
  private static final Logger NOTICE = LoggerFactory.getLogger(LogLevel.NOTICE);

  private volatile Runnable action = () -> {};

  private Hangup() {}

  /** Begins to listen; a signal that comes before there is an action does nothing. */
  static Hangup listen() {
    Hangup hangup = new Hangup();
    Thread thread = new Thread(hangup::register, "hangup");
    thread.setDaemon(true);
    thread.start();
    return hangup;
  }

  /** Runs an action at each SIGHUP from now on, on a thread of its own. */
  void then(Runnable next) {
    action = next;
  }

  private void register() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object onSignal =
          Proxy.newProxyInstance(
              Hangup.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  action.run();
                }
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("HUP"), onSignal);
    } catch (ReflectiveOperationException notHere) {
      NOTICE.debug("SIGHUP is not heard on this platform: {}", notHere.toString());
    }
  }
}

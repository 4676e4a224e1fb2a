package io.github.infrakit4j.oneview.rest;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;

/**
 * Takes a programmer's mistake through OkHttp, which gives what is no I/O exception to nobody but
 * its thread's last handler when it runs a call by itself.
 */
final class Thrown extends IOException {
  private static final long serialVersionUID = 1L;

  private final RuntimeException mistake;

  private Thrown(RuntimeException mistake) {
    super(mistake);
    this.mistake = mistake;
  }

  /** The outermost link of the chain. */
  static final Interceptor PACK =
      chain -> {
        try {
          return chain.proceed(chain.request());
        } catch (RuntimeException mistake) {
          throw new Thrown(mistake);
        } catch (Exception undeclared) {
          throw declared(undeclared);
        }
      };

  // OkHttp, being Kotlin, lets an interrupt out as what it is where a connection is waited for.
  private static IOException declared(Exception undeclared) {
    if (undeclared instanceof IOException known) {
      return known;
    }
    if (undeclared instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return new InterruptedIOException("interrupted");
    }
    return new IOException(undeclared);
  }

  /** Throws what is no exception of the appliance, whatever its kind. */
  static RuntimeException unpacked(Throwable mistake) {
    if (mistake instanceof Error broken) {
      throw broken;
    }
    return mistake instanceof RuntimeException known ? known : new IllegalStateException(mistake);
  }

  RuntimeException mistake() {
    return mistake;
  }
}

package io.github.infrakit4j.oneview.rest;

import java.io.IOException;

/** Takes a finished exception through OkHttp, which lets only I/O exceptions pass. */
final class Carrier extends IOException {
  private static final long serialVersionUID = 1L;

  private final OneViewException carried;

  Carrier(OneViewException carried) {
    super(carried);
    this.carried = carried;
  }

  OneViewException carried() {
    return carried;
  }
}

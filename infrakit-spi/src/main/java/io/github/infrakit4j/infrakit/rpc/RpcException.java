package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.PluginException;

/** A plugin answered a call with an error. The message is the plugin's own, unchanged. */
public final class RpcException extends PluginException {

  private static final long serialVersionUID = 1L;

  private final int code;

  /** An answer with this code and message. */
  public RpcException(int code, String message) {
    super(message);
    this.code = code;
  }

  /**
   * The JSON-RPC code: -32000 for what the plugin says and for unknown methods, -32600 for
   * parameters of the wrong shape, -32700 for what is no JSON; 0 if the answer had none.
   */
  public int code() {
    return code;
  }
}

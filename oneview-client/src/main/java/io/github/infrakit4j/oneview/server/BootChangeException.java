package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.rest.OperationException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a server boots from was not read or changed, as the server or its profile excludes it. */
public final class BootChangeException extends OperationException {
  private static final long serialVersionUID = 1L;

  private final transient ResourceUri server;
  private final Reason reason;
  private final transient List<String> sections;

  BootChangeException(ResourceUri server, Reason reason, String about) {
    this(server, reason, about, List.of(), null);
  }

  BootChangeException(
      ResourceUri server,
      Reason reason,
      String about,
      List<String> sections,
      @Nullable Throwable cause) {
    super(
        "cannot change what server " + server + " boots from: " + about + ". " + reason.advice,
        cause,
        false,
        false);
    this.server = server;
    this.reason = reason;
    this.sections = sections;
  }

  /** The server. */
  public ResourceUri server() {
    return server;
  }

  /** What excludes it. */
  public Reason reason() {
    return reason;
  }

  /** The sections of the profile that the appliance names; only when the server is powered on. */
  public List<String> sections() {
    return sections;
  }

  /** What excludes reading or changing what a server boots from. */
  public enum Reason {
    /** The server has no profile, and the boot order is part of one. */
    NO_PROFILE("Give the server a profile first."),
    /** The profile does not manage the boot order. */
    NOT_MANAGED("Let the profile or its template manage the boot order (boot.manageBoot)."),
    /** The server cannot boot from that, or not in this boot mode. */
    UNSUPPORTED_DEVICE("Choose a device of the server's type and boot mode."),
    /**
     * The appliance refused as the server is on ({@code ServerNotOffWithCauseForNoServerChange}).
     */
    POWERED_ON("Turn the server off first, or ask for WhenOn.DEFER or WhenOn.POWER_CYCLE.");

    private final String advice;

    Reason(String advice) {
      this.advice = advice;
    }
  }
}

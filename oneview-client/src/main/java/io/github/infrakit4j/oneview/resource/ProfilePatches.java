package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.JsonPatch;

/**
 * The patches an appliance knows for profiles and templates (HPE's library for OneView 5.00); from
 * API 300.
 */
public final class ProfilePatches {
  private ProfilePatches() {}

  /** Makes a profile what its template says. Some changes need the server to be off. */
  public static JsonPatch followTemplate() {
    return JsonPatch.replace("/templateCompliance", "Compliant");
  }

  /** Reads the profile or template anew. */
  public static JsonPatch refresh() {
    return JsonPatch.replace("/refreshState", "RefreshPending");
  }

  /** Applies the whole profile to its server again; the server must be off. */
  public static JsonPatch reapply() {
    return JsonPatch.replace("/serverHardwareReapplyState", "ApplyPending");
  }

  /** Applies one section of a profile to its server again; the server must be off. */
  public static JsonPatch reapply(Section section) {
    return JsonPatch.replace("/" + section.member + "/reapplyState", "ApplyPending");
  }

  /** The sections of a profile that can be applied again by themselves. */
  public enum Section {
    /** BIOS settings. */
    BIOS("bios"),
    /** Connections. */
    CONNECTIONS("connectionSettings"),
    /** Firmware. */
    FIRMWARE("firmware"),
    /** Local storage. */
    LOCAL_STORAGE("localStorage"),
    /** Operating system deployment; up to OneView 8.00. */
    OS_DEPLOYMENT("osDeploymentSettings"),
    /** Storage network. */
    SAN_STORAGE("sanStorage");

    private final String member;

    Section(String member) {
      this.member = member;
    }
  }
}

package io.github.infrakit4j.oneview.server;

/**
 * Something about a server and a template that does not fit.
 *
 * @param code what it is
 * @param sentence what is wrong, on what, and what to do
 */
public record TemplateFinding(Code code, String sentence) {
  /** Whether deployment is to be expected to work all the same. */
  public boolean isWarning() {
    return code.warning;
  }

  /** What can be wrong. */
  public enum Code {
    /** The template is for another type of server. */
    TEMPLATE_TYPE(false),
    /** The template is for another enclosure group. */
    TEMPLATE_GROUP(false),
    /** The template does not manage the boot order. */
    BOOT_NOT_MANAGED(false),
    /** The server is of another type than expected. */
    EXPECTED_TYPE(false),
    /** The server is in another enclosure group than expected. */
    EXPECTED_GROUP(false),
    /** The template does not use the addresses of the hardware, so they are not known before. */
    MAC_NOT_PHYSICAL(false),
    /** None of the expected addresses is that of the server's first Ethernet port. */
    MAC_MISMATCH(false),
    /** The server tells no address to compare. */
    MAC_UNKNOWN(true),
    /** The profile on the server has no connection to boot from, or it has another address. */
    PROFILE_MAC(false),
    /** The template has no connection with boot priority Primary. */
    NO_PRIMARY_CONNECTION(true);

    private final boolean warning;

    Code(boolean warning) {
      this.warning = warning;
    }
  }
}

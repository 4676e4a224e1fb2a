package io.github.infrakit4j.oneview.events;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Json;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of authorities as newer API versions send them.
 *
 * @param members one for each
 * @param extras what else was sent
 */
public record AuthorityList(@Nullable List<Member> members, Extras extras) {
  /**
   * An authority.
   *
   * @param certType INTERNAL for the appliance's own
   * @param certificateDetails the certificate
   * @param extras what else was sent
   */
  public record Member(
      @Nullable String certType, @Nullable Details certificateDetails, Extras extras) {
    private boolean isInternal() {
      return certType == null || certType.equals("INTERNAL");
    }
  }

  /**
   * A certificate.
   *
   * @param base64Data PEM
   * @param extras what else was sent
   */
  public record Details(@Nullable String base64Data, Extras extras) {}

  /** The appliance's own authorities as PEM, from either form; empty when there are none. */
  static String internalPem(String sent) {
    if (!sent.stripLeading().startsWith("{")) {
      return Pem.blocks(sent);
    }
    List<Member> members = Json.read(AuthorityList.class, sent).members();
    return (members == null ? List.<Member>of() : members)
        .stream()
            .filter(Member::isInternal)
            .map(Member::certificateDetails)
            .filter(Objects::nonNull)
            .map(details -> Pem.blocks(Objects.requireNonNullElse(details.base64Data(), "")))
            .collect(Collectors.joining());
  }
}

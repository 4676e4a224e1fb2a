package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.JsonPatch;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * The calls on enclosures. {@code /rest/enclosures}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface EnclosureApi
    extends NamedCalls<Enclosure>, PatchCalls<Enclosure>, DeleteCalls<Enclosure> {
  /**
   * Adds an enclosure.
   *
   * @param request hostname, user, password, enclosure group and licence (c-Class), or hostname and
   *     more (Synergy); HPE's SDKs send it in forms that differ by model
   */
  default Task add(AnyJson request) {
    return endpoint().place().post(request);
  }

  /** Changes the name of an enclosure. */
  default Task rename(ResourceUri enclosure, String name) {
    return patch(enclosure, JsonPatch.replace("/name", name));
  }

  /** Applies the configuration of its group to an enclosure again. */
  default Task reapplyConfiguration(ResourceUri enclosure) {
    return endpoint().place().at(enclosure, "configuration").put();
  }

  /** Power, height and place in the rack of an enclosure. */
  default EnvironmentalConfiguration environmentalConfiguration(ResourceUri enclosure) {
    return endpoint()
        .place()
        .at(enclosure, "environmentalConfiguration")
        .get(EnvironmentalConfiguration.class);
  }

  /** Sets the power that counts for an enclosure; {@code calibratedMaxPower} is what can be set. */
  default EnvironmentalConfiguration replaceEnvironmentalConfiguration(
      ResourceUri enclosure, EnvironmentalConfiguration configuration) {
    return endpoint()
        .place()
        .at(enclosure, "environmentalConfiguration")
        .put(configuration, EnvironmentalConfiguration.class);
  }

  /** Reads an enclosure anew. */
  default Task refresh(ResourceUri enclosure, RefreshRequest request) {
    return endpoint().place().at(enclosure, "refreshState").put(request);
  }

  /** The script that an enclosure was configured with; c-Class only. */
  default String script(ResourceUri enclosure) {
    return endpoint().place().at(enclosure, "script").getText();
  }

  /**
   * An address that opens the Onboard Administrator without a further login; c-Class only.
   *
   * @param role Active or Standby
   */
  default AnyJson sso(ResourceUri enclosure, String role) {
    return endpoint().place().at(enclosure, "sso").query("role", role).get(AnyJson.class);
  }

  /**
   * What an enclosure has used.
   *
   * @param query which metrics, at what resolution
   */
  default Utilization utilization(ResourceUri enclosure, UtilizationQuery query) {
    return query.applyTo(endpoint().place().at(enclosure, "utilization")).get(Utilization.class);
  }

  /**
   * The request for a certificate that an enclosure has made.
   *
   * @param bayNumber the Onboard Administrator that made it; null where there is one
   */
  default AnyJson certificateRequest(ResourceUri enclosure, @Nullable Integer bayNumber) {
    return certificates(enclosure, bayNumber).get(AnyJson.class);
  }

  /** Has an enclosure make a request for a certificate. */
  default Task requestCertificate(
      ResourceUri enclosure, @Nullable Integer bayNumber, AnyJson request) {
    return certificates(enclosure, bayNumber).post(request);
  }

  /** Gives an enclosure the certificate it asked for. */
  default Task importCertificate(
      ResourceUri enclosure, @Nullable Integer bayNumber, AnyJson certificate) {
    return certificates(enclosure, bayNumber).put(certificate);
  }

  private Place certificates(ResourceUri enclosure, @Nullable Integer bayNumber) {
    return endpoint()
        .place()
        .at(enclosure, "https/certificaterequest")
        .query("bayNumber", bayNumber);
  }
}

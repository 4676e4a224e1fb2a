package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.ResourceCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Page;

/**
 * What an appliance is and how it is set up. {@code /rest/appliance}, API 120 on. The settings are
 * given as JSON: no source tells all their members.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface SettingsApi extends ResourceCalls<NodeVersion> {
  /** What the appliance runs. */
  default NodeVersion version() {
    return endpoint().place().at("nodeinfo/version").get(NodeVersion.class);
  }

  /** How it is for memory, processors and disk. */
  default Page<HealthCheck> health() {
    return endpoint().place().at("health-status").page(HealthCheck.class);
  }

  /** Whether it is ready. */
  default AnyJson nodeStatus() {
    return endpoint().place().at("nodeinfo/status").get(AnyJson.class);
  }

  /** Its clock and language. */
  default AnyJson timeLocale() {
    return endpoint().place().at("configuration/time-locale").get(AnyJson.class);
  }

  /** Sets it. */
  default Task setTimeLocale(AnyJson settings) {
    return endpoint().place().at("configuration/time-locale").post(settings);
  }

  /** The languages it knows. */
  default AnyJson locales() {
    return endpoint().place().at("configuration/timeconfig/locales").get(AnyJson.class);
  }

  /** Its networks. */
  default AnyJson networkInterfaces() {
    return endpoint().place().at("network-interfaces").get(AnyJson.class);
  }

  /** Sets it. */
  default Task setNetworkInterfaces(AnyJson settings) {
    return endpoint().place().at("network-interfaces").post(settings);
  }

  /** Its MAC addresses. */
  default AnyJson macAddresses() {
    return endpoint().place().at("network-interfaces/mac-addresses").get(AnyJson.class);
  }

  /** One of its networks, by MAC address. */
  default AnyJson networkInterface(String macAddress) {
    return endpoint().place().at("network-interfaces/" + macAddress).get(AnyJson.class);
  }

  /** The proxy it uses. */
  default AnyJson proxy() {
    return endpoint().place().at("proxy-config").get(AnyJson.class);
  }

  /** Sets it. */
  default Task setProxy(AnyJson settings) {
    return endpoint().place().at("proxy-config").post(settings);
  }

  /** Removes it. */
  default Task deleteProxy() {
    return endpoint().place().at("proxy-config").delete();
  }

  /** Whether SSH is open. */
  default AnyJson sshAccess() {
    return endpoint().place().at("ssh-access").get(AnyJson.class);
  }

  /** Replaces it. */
  default Task replaceSshAccess(AnyJson settings) {
    return endpoint().place().at("ssh-access").put(settings);
  }

  /** The community it reads devices with. */
  default AnyJson deviceReadCommunity() {
    return endpoint().place().at("device-read-community-string").get(AnyJson.class);
  }

  /** Replaces it. */
  default Task replaceDeviceReadCommunity(AnyJson settings) {
    return endpoint().place().at("device-read-community-string").put(settings);
  }
}

package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.provisioning.InstanceProperties.OneViewBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the appliance and who we are there. Never shows the password or a session.
 *
 * @param address null if no setting names one
 * @param user null if no setting names one
 * @param password null if it comes from a file, or from nowhere
 * @param passwordFile read at each login, null if there is none
 * @param domain the login domain, null for the appliance's own
 * @param session an open session to use, null if there is none
 * @param apiVersion null to negotiate it
 * @param caFile null to trust what the system trusts
 * @param fingerprint the one certificate to trust, null if there is none
 * @param insecure whether any certificate is trusted
 */
record Connection(
    @Nullable String address,
    @Nullable String user,
    @Nullable String password,
    @Nullable Path passwordFile,
    @Nullable String domain,
    @Nullable String session,
    @Nullable Integer apiVersion,
    @Nullable CaFile caFile,
    @Nullable String fingerprint,
    boolean insecure) {

  static final int OLDEST_API = 120;
  static final int NEWEST_API = 99_999;

  static Connection from(SettingsReader reader) {
    Connection connection =
        new Connection(
            reader.text(Setting.ADDRESS),
            reader.text(Setting.USER),
            reader.text(Setting.PASSWORD),
            reader.path(Setting.PASSWORD_FILE),
            reader.text(Setting.DOMAIN),
            reader.text(Setting.SESSION),
            reader.number(Setting.API_VERSION, OLDEST_API, NEWEST_API),
            CaFile.read(reader, reader.path(Setting.CA_FILE)),
            reader.text(Setting.FINGERPRINT),
            reader.flag(Setting.INSECURE));
    connection.check(reader);
    return connection;
  }

  /** Tells the reader what cannot work. */
  void check(SettingsReader reader) {
    if (passwordFile != null && !Files.isReadable(passwordFile)) {
      reader.problem(Setting.PASSWORD_FILE.shown() + " " + passwordFile + " cannot be read");
    }
    if (fingerprint != null && !fingerprint.replace(":", "").matches("[0-9a-fA-F]{64}")) {
      reader.problem("--fingerprint must be the 64 hex digits of a SHA-256");
    }
  }

  /** What is missing to log in, in words for people; empty if nothing is. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (address == null) {
      missing.add("address (--address, OV_ADDRESS)");
    }
    if (session == null && user == null) {
      missing.add("user (--user, OV_USERNAME)");
    }
    if (session == null && password == null && passwordFile == null) {
      missing.add("password (--password-file, OV_PASSWORD)");
    }
    return missing;
  }

  /** With what an old group file says where nothing else does. */
  Connection orElse(OneViewBlock block) {
    boolean hasPassword = password != null || passwordFile != null;
    return new Connection(
        address == null ? block.address() : address,
        user == null ? block.userName() : user,
        hasPassword ? password : block.password(),
        passwordFile,
        domain,
        session,
        apiVersion,
        caFile,
        fingerprint,
        insecure);
  }

  /** With what the options file says where nothing else does. */
  Connection orElse(Connection file) {
    boolean hasPassword = password != null || passwordFile != null;
    return new Connection(
        address == null ? file.address : address,
        user == null ? file.user : user,
        hasPassword ? password : file.password,
        hasPassword ? passwordFile : file.passwordFile,
        domain == null ? file.domain : domain,
        session == null ? file.session : session,
        apiVersion == null ? file.apiVersion : apiVersion,
        caFile == null ? file.caFile : caFile,
        fingerprint == null ? file.fingerprint : fingerprint,
        insecure || file.insecure);
  }

  /** Which appliance, and as whom; for people, without secrets. */
  String words() {
    if (address == null) {
      return "no appliance yet";
    }
    if (user == null) {
      return address + (session == null ? " without a user" : " in the session handed in");
    }
    return address + " as " + user + (domain == null ? "" : " of domain " + domain);
  }

  @Override
  public String toString() {
    return "Connection[address=" + address + ", user=" + user + ", domain=" + domain + "]";
  }
}

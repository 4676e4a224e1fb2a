package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.provisioning.Ledger;
import io.github.infrakit4j.instance.oneview.provisioning.Namespace;
import io.github.infrakit4j.instance.oneview.provisioning.SteadyClock;
import io.github.infrakit4j.instance.oneview.provisioning.Tenancy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One appliance that the process serves.
 *
 * @param alias the part after the slash in {@code instance-oneview/alias}; empty for the plain name
 * @param connection how to reach it
 * @param namespace our tags there
 * @param state what is remembered of it
 * @param addressWas its address before it got this one; null if it has not changed
 */
record ApplianceConfig(
    String alias,
    Connection connection,
    Namespace namespace,
    Path state,
    @Nullable String addressWas) {
  /** The state file of an alias, beside that of the plain name. */
  static Path stateOf(Path plain, String alias) {
    if (alias.isEmpty()) {
      return plain;
    }
    String name = String.valueOf(plain.getFileName());
    String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    return plain.resolveSibling(stem + "-" + alias + ".json");
  }

  /** What its state file is about; null while only a group file says which appliance it is. */
  @Nullable Tenancy tenancy() {
    String address = connection.address();
    return address == null ? null : new Tenancy(address, namespace);
  }

  /**
   * A look at its state file beside the process that has it.
   *
   * @throws io.github.infrakit4j.instance.oneview.provisioning.LedgerException if it cannot be read
   *     or is of another appliance
   */
  Ledger glance() {
    return Ledger.glance(state, new SteadyClock(), tenancy(), addressWas);
  }

  /** As InfraKit knows it: the socket's name, and the alias after a slash. */
  String fullName(String name) {
    return alias.isEmpty() ? name : name + "/" + alias;
  }

  /** What log lines of it begin with. */
  String logName(String what) {
    return alias.isEmpty() ? what : what + "." + alias;
  }
}

package io.github.infrakit4j.oneview.resource.infrastructure;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on logical enclosures. {@code /rest/logical-enclosures}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface LogicalEnclosureApi
    extends NamedCalls<LogicalEnclosure>,
        CreateCalls<LogicalEnclosure>,
        ReplaceCalls<LogicalEnclosure>,
        PatchCalls<LogicalEnclosure>,
        DeleteCalls<LogicalEnclosure> {
  /** Makes all that belongs to a logical enclosure what its group says. */
  default Task updateFromGroup(ResourceUri logicalEnclosure) {
    return endpoint().place().at(logicalEnclosure, "updateFromGroup").put();
  }

  /** Applies its configuration again. */
  default Task reapplyConfiguration(ResourceUri logicalEnclosure) {
    return endpoint().place().at(logicalEnclosure, "configuration").put();
  }

  /** The script that configures its enclosures; c-Class only. */
  default String script(ResourceUri logicalEnclosure) {
    return endpoint().place().at(logicalEnclosure, "script").getText();
  }

  /** Replaces that script. */
  default Task replaceScript(ResourceUri logicalEnclosure, String script) {
    return endpoint().place().at(logicalEnclosure, "script").put(AnyJson.string(script));
  }

  /** Has a support dump made, for HPE; the body has its name and options. */
  default Task supportDump(ResourceUri logicalEnclosure, AnyJson body) {
    return endpoint().place().at(logicalEnclosure, "support-dumps").post(body);
  }
}

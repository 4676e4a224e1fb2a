package io.github.infrakit4j.instance.oneview.provisioning;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What making an instance would do now. Nothing was reserved: by the time it is made, others may
 * have the server.
 *
 * @param template the template's name
 * @param hardwareType the name of the servers it takes
 * @param enclosureGroup where it takes them from, "any" if it does not say
 * @param logicalId what was asked for, null if nothing was
 * @param servers how many servers the appliance has
 * @param server the one that would be taken, null if none is free
 * @param why why this one, or what the refusal would say
 * @param running whether that server would have to be switched off first
 * @param next those that would be taken after it, the first ones
 * @param leftOut the names of the servers that each rule left out
 */
public record Trial(
    String template,
    String hardwareType,
    String enclosureGroup,
    @Nullable String logicalId,
    int servers,
    @Nullable String server,
    String why,
    boolean running,
    List<String> next,
    Map<String, List<String>> leftOut) {}

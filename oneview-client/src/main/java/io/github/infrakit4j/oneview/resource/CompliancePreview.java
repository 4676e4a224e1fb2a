package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would change if a profile were made what its template says. {@code
 * /rest/server-profiles/…/compliance-preview}, API 300 on.
 *
 * @param type name and version of this form
 * @param isOnlineUpdate whether it can be done while the server is on
 * @param automaticUpdates what the appliance would do, as sentences
 * @param manualUpdates what people would have to do, as sentences
 * @param extras what else was sent, kept for writing back
 */
public record CompliancePreview(
    @Nullable String type,
    @Nullable Boolean isOnlineUpdate,
    @Nullable List<String> automaticUpdates,
    @Nullable List<String> manualUpdates,
    Extras extras) {}

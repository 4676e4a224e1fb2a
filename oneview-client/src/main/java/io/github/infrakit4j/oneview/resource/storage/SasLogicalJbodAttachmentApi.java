package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.NamedCalls;

/**
 * The calls on attachments of sets of drives. {@code /rest/sas-logical-jbod-attachments}, API 300
 * on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface SasLogicalJbodAttachmentApi extends NamedCalls<SasLogicalJbodAttachment> {}

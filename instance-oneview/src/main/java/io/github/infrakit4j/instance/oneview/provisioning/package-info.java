/**
 * From an InfraKit request to a server with a profile, and back.
 *
 * <p>Decisions are pure ({@link Placement}, {@link ProfileDraft}, {@link Marker}, {@link
 * HealthCheck}); one class remembers ({@link Ledger}); the steps that change the appliance are in
 * {@link Provisioner} and {@link Remover} and nowhere else.
 */
@NullMarked
package io.github.infrakit4j.instance.oneview.provisioning;

import org.jspecify.annotations.NullMarked;

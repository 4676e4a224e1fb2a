/**
 * A page for browsers that shows the rack and what the plugin does in it. It can only be looked at.
 *
 * <p>It knows {@code monitoring} and {@code operator}, whose forms it shows; the program puts it in
 * place.
 */
@NullMarked
package io.github.infrakit4j.instance.oneview.page;

import org.jspecify.annotations.NullMarked;

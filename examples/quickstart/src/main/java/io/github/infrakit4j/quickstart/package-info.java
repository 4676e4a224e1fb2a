/**
 * The main job in one command: a rack that is simulated, the real plugin on a real socket, and a
 * group loop that makes, heals, shrinks and destroys servers through it. Everything it claims it
 * has asked the appliance for.
 */
@NullMarked
package io.github.infrakit4j.quickstart;

import org.jspecify.annotations.NullMarked;

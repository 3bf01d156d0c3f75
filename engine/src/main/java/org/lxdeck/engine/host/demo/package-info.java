/** A living fleet in memory: for {@code --demo}, for tests and for load. Touches no file, no container, no network. */
@NullMarked
package org.lxdeck.engine.host.demo;

import org.jspecify.annotations.NullMarked;

/** The engine: hosts, containers, images, profiles, numbers and operations. It knows no terminal. */
@NullMarked
package org.lxdeck.engine;

import org.jspecify.annotations.NullMarked;

/** Looks at the machine and says what containers need of it; mends it when asked to, and undoes exactly what it did. */
@NullMarked
package org.lxdeck.engine.doctor;

import org.jspecify.annotations.NullMarked;

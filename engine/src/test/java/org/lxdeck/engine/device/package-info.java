/** Tests of the device types. */
@NullMarked
package org.lxdeck.engine.device;

import org.jspecify.annotations.NullMarked;

/** The {@code device} verbs that {@code config} and {@code profile} share. */
@NullMarked
package org.lxdeck.tui.cli.device;

import org.jspecify.annotations.NullMarked;

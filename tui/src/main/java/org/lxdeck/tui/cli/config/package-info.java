/** {@code lxdeck config}: its verbs. */
@NullMarked
package org.lxdeck.tui.cli.config;

import org.jspecify.annotations.NullMarked;

/** {@code lxdeck profile}: its verbs. */
@NullMarked
package org.lxdeck.tui.cli.profile;

import org.jspecify.annotations.NullMarked;

/** The verbs about single processes of containers. */
@NullMarked
package org.lxdeck.tui.cli.process;

import org.jspecify.annotations.NullMarked;

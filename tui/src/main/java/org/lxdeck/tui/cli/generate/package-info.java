/** Completion and man page, generated from the grammar. */
@NullMarked
package org.lxdeck.tui.cli.generate;

import org.jspecify.annotations.NullMarked;

/** The command line: verbs, tables, JSON. One grammar feeds the shell, the {@code :} line, completion and the man page. */
@NullMarked
package org.lxdeck.tui.cli;

import org.jspecify.annotations.NullMarked;

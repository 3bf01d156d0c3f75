/** Rows as text: lxc's table, csv, compact, JSON and YAML. */
@NullMarked
package org.lxdeck.tui.cli.table;

import org.jspecify.annotations.NullMarked;

/** Strict reading of the small YAML files that are data: every node knows its file and line. */
@NullMarked
package org.lxdeck.tui.data;

import org.jspecify.annotations.NullMarked;

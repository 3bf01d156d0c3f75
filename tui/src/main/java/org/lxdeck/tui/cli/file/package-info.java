/** The verbs about files in containers. */
@NullMarked
package org.lxdeck.tui.cli.file;

import org.jspecify.annotations.NullMarked;

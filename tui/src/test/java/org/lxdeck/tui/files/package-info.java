/** The view of files. */
@NullMarked
package org.lxdeck.tui.files;

import org.jspecify.annotations.NullMarked;

/** Commands, the chords that press them, and the keymaps that join the two. */
@NullMarked
package org.lxdeck.tui.input;

import org.jspecify.annotations.NullMarked;

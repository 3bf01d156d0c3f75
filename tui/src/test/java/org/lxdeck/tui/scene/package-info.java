/** Every screen, pane and dialog of the dashboard by name, and what each looks like. */
@NullMarked
package org.lxdeck.tui.scene;

import org.jspecify.annotations.NullMarked;

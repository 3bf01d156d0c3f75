/** Questions, forms and messages over the screen: data, what a key does to them, and how they are drawn. No I/O; what a dialog wants done it asks for. */
@NullMarked
package org.lxdeck.tui.dialog;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.lxdeck.tui;

import org.jspecify.annotations.NullMarked;

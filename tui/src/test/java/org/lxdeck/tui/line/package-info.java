/** Tests of the lines that do the same. */
@org.jspecify.annotations.NullMarked
package org.lxdeck.tui.line;

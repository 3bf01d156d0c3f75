/** Tests of the launcher, the shell script, with a pretended Java, Maven and package managers. */
@org.jspecify.annotations.NullMarked
package org.lxdeck.tui.launcher;

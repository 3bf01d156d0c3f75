/** Tests on another kernel: they run here, and what they try runs in the virtual machine of {@code ./lxdeck verify --vm}. */
@NullMarked
package org.lxdeck.tui.vm;

import org.jspecify.annotations.NullMarked;

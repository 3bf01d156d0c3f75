/**
 * The C side of liblxc: where each function of {@code struct lxc_container} stands, how it is called, and the one place
 * that hands C memory back. Nothing outside {@code org.lxdeck.lxc} uses it.
 */
@NullMarked
package org.lxdeck.lxc.abi;

import org.jspecify.annotations.NullMarked;

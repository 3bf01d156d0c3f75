/**
 * liblxc for Java: handles on containers, their states and events, and what liblxc's log says about a failure. The only
 * module that knows JNA.
 */
@NullMarked
package org.lxdeck.lxc;

import org.jspecify.annotations.NullMarked;

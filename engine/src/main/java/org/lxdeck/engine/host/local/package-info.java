/** The local host: the containers of one lxcpath of this machine, watched without a daemon and driven through liblxc. */
@NullMarked
package org.lxdeck.engine.host.local;

import org.jspecify.annotations.NullMarked;

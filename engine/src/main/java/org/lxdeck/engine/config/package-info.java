/** What a container's configuration can say: keys, profiles, their expansion, and the liblxc text they become. */
@NullMarked
package org.lxdeck.engine.config;

import org.jspecify.annotations.NullMarked;

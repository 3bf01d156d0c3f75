/** Tests of the configuration of local containers, most of them on real ones. */
@NullMarked
package org.lxdeck.engine.host.local.config;

import org.jspecify.annotations.NullMarked;

/** The configuration of local containers on disk and alive: profile files, marked blocks, live changes, attach plans. */
@NullMarked
package org.lxdeck.engine.host.local.config;

import org.jspecify.annotations.NullMarked;

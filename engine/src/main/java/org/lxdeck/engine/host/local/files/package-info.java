/** The files of the containers of this machine: where their roots are, who owns what inside, copying in and out. */
@NullMarked
package org.lxdeck.engine.host.local.files;

import org.jspecify.annotations.NullMarked;

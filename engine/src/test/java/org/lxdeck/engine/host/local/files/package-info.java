/** Tests of what is behind the files of containers. */
@NullMarked
package org.lxdeck.engine.host.local.files;

import org.jspecify.annotations.NullMarked;

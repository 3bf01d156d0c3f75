/** Plain files on disk: written whole or not at all, one lock for each object, never through a symbolic link. */
@NullMarked
package org.lxdeck.engine.store;

import org.jspecify.annotations.NullMarked;

/** Work that takes time: operations, their lanes, progress, undo and journal. */
@NullMarked
package org.lxdeck.engine.op;

import org.jspecify.annotations.NullMarked;

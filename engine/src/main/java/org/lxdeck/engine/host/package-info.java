/** The interface that every kind of host implements, and its optional roles. */
@NullMarked
package org.lxdeck.engine.host;

import org.jspecify.annotations.NullMarked;

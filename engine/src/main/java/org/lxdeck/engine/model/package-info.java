/** What the engine says about the world: immutable records and enums, nothing else. */
@NullMarked
package org.lxdeck.engine.model;

import org.jspecify.annotations.NullMarked;

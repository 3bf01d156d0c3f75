/** Who did what, when, and how it ended: one line each in a file that only grows. */
@NullMarked
package org.lxdeck.engine.audit;

import org.jspecify.annotations.NullMarked;

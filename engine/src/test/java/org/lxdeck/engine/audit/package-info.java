@NullMarked
package org.lxdeck.engine.audit;

import org.jspecify.annotations.NullMarked;

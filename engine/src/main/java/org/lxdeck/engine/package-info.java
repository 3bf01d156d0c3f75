@NullMarked
package org.lxdeck.engine;

import org.jspecify.annotations.NullMarked;

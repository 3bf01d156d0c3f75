@NullMarked
package org.lxdeck.lxc;

import org.jspecify.annotations.NullMarked;

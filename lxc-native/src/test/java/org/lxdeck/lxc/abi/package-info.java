@NullMarked
package org.lxdeck.lxc.abi;

import org.jspecify.annotations.NullMarked;

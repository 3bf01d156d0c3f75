/** Tests of the demo. */
@NullMarked
package org.lxdeck.engine.host.demo;

import org.jspecify.annotations.NullMarked;

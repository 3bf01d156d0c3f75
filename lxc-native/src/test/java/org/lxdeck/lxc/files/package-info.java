/** Tests of names and trees of files. */
@NullMarked
package org.lxdeck.lxc.files;

import org.jspecify.annotations.NullMarked;

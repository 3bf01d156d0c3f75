/**
 * The files of a directory tree that belongs to somebody else: a container's root. Nothing outside of that tree is ever
 * reached, whatever its symbolic links say and whoever changes it meanwhile.
 */
@NullMarked
package org.lxdeck.lxc.files;

import org.jspecify.annotations.NullMarked;

/** Images: formats, fingerprints, the store on disk, unpacking, templates and the starter image. */
@NullMarked
package org.lxdeck.engine.image;

import org.jspecify.annotations.NullMarked;

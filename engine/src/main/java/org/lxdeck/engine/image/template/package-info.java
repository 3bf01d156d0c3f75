/** The small, closed template language of image metadata: Django's look, no way to a file or to code. */
@NullMarked
package org.lxdeck.engine.image.template;

import org.jspecify.annotations.NullMarked;

/** Where root file systems live: one file a pool driver, and how the ids of their files are placed on disk. */
@NullMarked
package org.lxdeck.engine.storage;

import org.jspecify.annotations.NullMarked;

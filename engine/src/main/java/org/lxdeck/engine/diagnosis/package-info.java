/**
 * Why a container, an operation, an image or a profile is as it is. A host gathers what it knows ({@link
 * org.lxdeck.engine.diagnosis.Gathered}); one small class for each cause looks at that and at the state. Pure, but for the
 * gathering.
 */
@NullMarked
package org.lxdeck.engine.diagnosis;

import org.jspecify.annotations.NullMarked;

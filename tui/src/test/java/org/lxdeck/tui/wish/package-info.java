/** What people beg other dashboards for: a test for each, named after the wish. */
@NullMarked
package org.lxdeck.tui.wish;

import org.jspecify.annotations.NullMarked;

/** What a real LXD says to configurations, recorded and live, compared with what is said here. */
@org.jspecify.annotations.NullMarked
package org.lxdeck.tui.verdict;

/**
 * Numbers of containers and of this host, read from cgroup files and procfs and never through liblxc: readers for cgroup
 * v1, hybrid and v2, lxcfs's formulas, rates and history. Parsers turn bytes into numbers and never throw: what cannot be
 * read is absent.
 */
@NullMarked
package org.lxdeck.engine.stats;

import org.jspecify.annotations.NullMarked;

package org.lxdeck.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * Names one container: the host it lives on and its name there. A host is one lxcpath or one remote with a project.
 * Selection, lanes and every verb use this, never a row number.
 */
public record ContainerRef(String host, String name) implements Comparable<ContainerRef> {
    @Override
    public int compareTo(ContainerRef other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : host.compareTo(other.host);
    }

    // By hand: what a record generates is linked at run time, which costs the first frame ten milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ContainerRef ref && name.equals(ref.name) && host.equals(ref.host));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + host.hashCode();
    }

    @Override
    public String toString() {
        return host + ":" + name;
    }
}

package org.lxdeck.engine.model;

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

    @Override
    public String toString() {
        return host + ":" + name;
    }
}

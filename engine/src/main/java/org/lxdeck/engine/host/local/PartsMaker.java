package org.lxdeck.engine.host.local;

/** Makes the rooms of a local host; called once, when the first of them is needed. */
public interface PartsMaker {
    LocalParts make(LocalSite site, Census census, Liblxc liblxc);
}

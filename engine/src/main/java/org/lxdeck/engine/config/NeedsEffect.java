package org.lxdeck.engine.config;

/**
 * A switch for something that a part outside lxdeck would have to do. Off it does nothing; on, the container does not
 * start, and the part is named.
 */
final class NeedsEffect implements Effect {
    private final String part;

    /** {@code part} goes on after "needs". */
    NeedsEffect(String part) {
        this.part = part;
    }

    @Override
    public String lines() {
        return "none: refused at start";
    }

    @Override
    public String files(int version) {
        return "";
    }

    @Override
    public String missing(String key, String value, HostFacts facts) {
        return Values.isTrue(value) ? key + " needs " + part : "";
    }
}

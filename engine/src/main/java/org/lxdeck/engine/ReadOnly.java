package org.lxdeck.engine;

import java.util.Map;
import org.lxdeck.engine.model.Ordered;

/**
 * The one gate before everything that changes something or lets somebody in. It is shut for every host or for some.
 *
 * @param everywhere why it is shut for every host; empty when it is not
 * @param hosts why it is shut for a host, by the host's id
 */
public record ReadOnly(String everywhere, Map<String, String> hosts) {
    public static final ReadOnly NOWHERE = new ReadOnly("", Map.of());

    public ReadOnly {
        hosts = Ordered.copy(hosts);
    }

    /** Refuses what changes this machine outside of its containers, when nothing of its own host may be changed. */
    public static void admitHere(boolean option, Places places, String what) throws EngineException {
        ReadOnly gate = option
                ? everywhere("lxdeck was opened with --read-only")
                : Settings.read(places).readOnly();
        gate.admit("local", what);
    }

    static ReadOnly everywhere(String why) {
        return new ReadOnly(why, Map.of());
    }

    /** Why nothing of the host may be changed, a clause; empty when it may. */
    String why(String host) {
        if (!everywhere.isEmpty()) {
            return everywhere;
        }
        String why = hosts.get(host);
        return why == null ? "" : why;
    }

    boolean covers(String host) {
        return !why(host).isEmpty();
    }

    /**
     * Lets it pass, or refuses it.
     *
     * @param what is wanted, in words that stand before "is refused"
     */
    void admit(String host, String what) throws EngineException {
        String why = why(host);
        if (!why.isEmpty()) {
            throw new EngineException(EngineError.of(
                            EngineError.Kind.REFUSED,
                            what + " is refused: host " + host + " is read-only (" + why + ")")
                    .withHint("open lxdeck without --read-only, or take read-only out of config.yaml"));
        }
    }
}

package org.lxdeck.tui.cli;

import java.util.random.RandomGenerator;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.ContainerRef;

/** Makes up a name that is free, two words as lxc does. */
final class FreeName {
    private static final String[] FIRST = {
        "able", "apt", "bold", "brave", "bright", "calm", "clever", "eager", "fair", "fast", "firm", "fond", "free",
        "glad", "good", "kind", "light", "merry", "neat", "noble", "proud", "quick", "ready", "sharp", "smart", "sound",
        "steady", "sunny", "warm", "wise"
    };
    private static final String[] SECOND = {
        "badger", "bear", "bison", "crane", "deer", "dingo", "eagle", "ermine", "falcon", "finch", "fox", "gull",
                "hare",
        "heron", "ibex", "jay", "kite", "lark", "lynx", "marten", "moose", "otter", "owl", "puffin", "raven", "robin",
        "seal", "stork", "swan", "wolf"
    };

    private FreeName() {}

    static String pick(EngineState state, String host) {
        return pick(state, host, RandomGenerator.getDefault());
    }

    static String pick(EngineState state, String host, RandomGenerator random) {
        for (int attempt = 0; ; attempt++) {
            String name = FIRST[random.nextInt(FIRST.length)] + "-" + SECOND[random.nextInt(SECOND.length)];
            if (attempt > 100) {
                name += "-" + attempt;
            }
            if (state.container(new ContainerRef(host, name)).isEmpty()) {
                return name;
            }
        }
    }
}

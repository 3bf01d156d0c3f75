package org.lxdeck.engine.device;

import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.model.Device;

/** One value of {@code nictype}: what it accepts, what it becomes, how it comes and goes on a running container. */
interface NicKind {
    /** Value of the option {@code nictype}. */
    String name();

    /** The options that it takes beside {@code nictype} and {@code network}. */
    Options options();

    /** What it is, in one line. */
    String help();

    /** Whether it can be without a parent. */
    default boolean needsParent() {
        return true;
    }

    /** What is wrong with the options taken together, each of them being valid. */
    default List<Problem> check(Device device) {
        return List.of();
    }

    /** The lines that liblxc makes the interface from at start. */
    List<LxcLine> lines(Device device, LineContext context);

    /** Whether the host has what the interface needs right now; throws a sentence when it has not. */
    void ready(Device device) throws EngineException;

    /** Adds the interface to a running container; all or nothing. */
    void plug(Device device, RunningContainer container) throws EngineException;

    /** Takes the interface away from a running container. */
    void unplug(Device device, RunningContainer container) throws EngineException;

    /** Changes what needs no unplugging on a running container. */
    default void update(Device before, Device after, RunningContainer container) throws EngineException {}
}

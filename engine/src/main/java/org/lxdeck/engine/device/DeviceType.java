package org.lxdeck.engine.device;

import java.util.List;
import java.util.Set;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.model.Device;

/**
 * A type of device and its life: checked when it is written down, made into liblxc lines for the next start, looked at
 * once more before the start, plugged into and unplugged from a running container.
 */
public interface DeviceType {
    /** Value of the option {@code type}. */
    String name();

    /** What it is, in one line. */
    String help();

    /** Which kinds there are that take different options: values of {@code nictype}; none where all take the same. */
    default List<String> kinds() {
        return List.of();
    }

    /**
     * The options that it takes beside {@code type} and {@code user.*}, in the order in which one would ask for them.
     *
     * @param kind one of {@link #kinds}; with another value those that tell the kind; ignored where there are none
     */
    List<DeviceOption> options(String kind);

    /** All that is wrong with the device as text. Pure: the host is not looked at. */
    List<Problem> check(Device device);

    /** The lines that liblxc makes the device from at start; none when there is nothing to do. */
    List<LxcLine> lines(Device device, LineContext context);

    /** Whether the host has what the device needs right now; throws a sentence when it has not. */
    void ready(Device device) throws EngineException;

    /** Whether the host has what has to be there when the device is written down for a container already. */
    default void added(Device device) throws EngineException {}

    /** Options whose change from one of these to the other needs no unplugging. */
    default Set<String> updatable(Device before, Device now) {
        return new Options(options(""), Set.of()).updatable();
    }

    /** Brings a plugged device to new values of its updatable options; all or nothing. */
    default void update(Device before, Device now, RunningContainer container) throws EngineException {}

    /** Gives a plugged device back what it shares with others that were just unplugged. */
    default void keep(Device device, RunningContainer container) throws EngineException {}

    /** What of the device has no effect on this host, as a sentence; empty when it does what it says. */
    default String lack(Device device) {
        return "";
    }

    /** Adds the device to a running container; all or nothing. */
    void plug(Device device, RunningContainer container) throws EngineException;

    /** Takes the device away from a running container; one that is gone already is fine. */
    void unplug(Device device, RunningContainer container) throws EngineException;
}

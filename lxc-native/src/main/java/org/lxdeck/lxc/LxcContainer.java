package org.lxdeck.lxc;

import com.sun.jna.Memory;
import java.lang.ref.Cleaner;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lxdeck.lxc.LxcException.Kind;
import org.lxdeck.lxc.abi.ConsoleLog;
import org.lxdeck.lxc.abi.LxcCalls;

/**
 * A handle on one container, made by {@link Lxc#container}. It offers what liblxc does without forking; starting,
 * attaching, copying, renaming and destroying are for the {@code lxc-*} tools.
 *
 * <p>Threads: all methods may be called from any thread; calls on one container run one after the other, also from
 * several handles. Failure: every method throws {@link LxcException}: CLOSED after {@link #close()}, TIMED_OUT when the
 * container's monitor does not answer within {@link LxcOptions#callLimit()} and, at once, for as long as it then does not
 * come back. Source: the functions of {@code struct lxc_container}, named at each method.
 */
public final class LxcContainer implements AutoCloseable {

    private static final Duration POLL_FIRST = Duration.ofMillis(5);
    private static final Duration POLL_LAST = Duration.ofMillis(100);

    private final HandleCalls calls;
    private final LxcConfig config;
    private final Duration callLimit;
    private final Cleaner.Cleanable cleanable;

    LxcContainer(HandleCalls calls, ConfigLoader loader, Duration callLimit, Cleaner cleaner, Runnable release) {
        this.calls = calls;
        this.config = new LxcConfig(calls, loader);
        this.callLimit = callLimit;
        this.cleanable = cleaner.register(this, release);
    }

    public LxcId id() {
        return calls.id();
    }

    /** The configuration this handle has in memory. */
    public LxcConfig config() {
        return config;
    }

    /** Whether the container has a configuration file. Source: {@code is_defined}. */
    public boolean isDefined() throws LxcException {
        return calls.ask("look up", c -> LxcCalls.is_defined(c) != 0);
    }

    /**
     * What the container's monitor says; STOPPED when there is none, and for a container that does not exist. About
     * 50 µs. Source: {@code state}.
     */
    public LxcState state() throws LxcException {
        String name = calls.ask("ask the state of", HandleCalls::stateOf);
        LxcState state = LxcState.ofName(name);
        if (state == null) {
            throw LxcException.of(
                    Kind.FAILED, id(), id().name() + " is in a state unknown here: " + Shown.quoted(name));
        }
        return state;
    }

    /** Whether it has a monitor: any state but STOPPED, frozen included. Source: {@code state}. */
    public boolean isRunning() throws LxcException {
        return state().isActive();
    }

    /** Process id of the container's init, as the host sees it; empty when it is not running. Source: {@code init_pid}. */
    public OptionalInt initPid() throws LxcException {
        int pid = calls.ask("ask the init process of", LxcCalls::init_pid);
        return pid > 0 ? OptionalInt.of(pid) : OptionalInt.empty();
    }

    /** Stops all its processes where they are; up to about a second with cgroup v1. Source: {@code freeze}. */
    public void freeze() throws LxcException {
        calls.demandRunning("freeze", slow(), LxcCalls::freeze);
    }

    /** Source: {@code unfreeze}. */
    public void unfreeze() throws LxcException {
        calls.demandRunning("unfreeze", slow(), LxcCalls::unfreeze);
    }

    /**
     * Kills all processes and waits until the monitor has taken the container down; does nothing when it is stopped.
     *
     * @param limit how long that may take; afterwards the kill goes on, and the answer is TIMED_OUT
     */
    public void stop(Duration limit) throws LxcException {
        calls.demand("stop", limit, LxcCalls::stop);
    }

    /**
     * Asks init to shut down (lxc.signal.halt) and waits.
     *
     * @param grace how long to wait for it; zero only asks
     * @return whether it is stopped now; false leaves it running, perhaps on its way down
     */
    public boolean shutdown(Duration grace) throws LxcException {
        calls.demand("shut down", c -> LxcCalls.shutdown(c, 0));
        return await(Set.of(LxcState.STOPPED), grace);
    }

    /**
     * Asks init to reboot (lxc.signal.reboot) and waits for a new init.
     *
     * @param grace how long to wait for it; zero only asks
     * @return whether a new init runs now
     */
    public boolean reboot(Duration grace) throws LxcException {
        OptionalInt before = initPid();
        calls.demandRunning("reboot", callLimit, c -> LxcCalls.reboot2(c, 0));
        return poll(grace, () -> {
            OptionalInt now = initPid();
            return now.isPresent() && !now.equals(before) && state() == LxcState.RUNNING;
        });
    }

    /**
     * Waits until the container is in one of these states. It looks again and again (every 5 ms, later every 100 ms): a
     * state that only passes by may be missed; {@link LxcMonitor} sees those.
     *
     * @return false when {@code limit} went by first
     */
    public boolean await(Set<LxcState> states, Duration limit) throws LxcException {
        return poll(limit, () -> states.contains(state()));
    }

    /**
     * A value out of the container's cgroup, as liblxc's key names it (memory.current, cpuset.cpus); 150 µs, so not for
     * polling. Source: {@code get_cgroup_item}.
     *
     * @return the value with no line end; empty when the container is stopped or the file does not exist
     */
    public Optional<String> cgroupItem(String key) throws LxcException {
        Memory cKey = ConfigText.key(calls, key);
        return calls.ask(
                        "read " + key + " of",
                        c -> TwoCalls.text((into, room) -> LxcCalls.get_cgroup_item(c, cKey, into, room)))
                .map(String::stripTrailing);
    }

    /** Changes a cgroup value of the running container; the configuration is not touched. Source: {@code set_cgroup_item}. */
    public void setCgroupItem(String key, String value) throws LxcException {
        Memory cKey = ConfigText.key(calls, key);
        Memory cValue = ConfigText.value(calls, key, value);
        calls.demandRunning("set " + key + " of", callLimit, c -> LxcCalls.set_cgroup_item(c, cKey, cValue));
    }

    /**
     * What the console printed since somebody last read it, as far as lxc.console.buffer.size keeps it: bytes of the
     * container, to be sanitised. Reading takes them away, also from other readers. Source: {@code console_log}.
     */
    public byte[] readConsole() throws LxcException {
        return calls.ask("read the console of", c -> {
            byte[] got = ConsoleLog.read(c);
            if (got == null) {
                String why = "it is stopped, or lxc.console.buffer.size is not set";
                throw LxcException.of(Kind.FAILED, id(), "cannot read the console of " + id().name() + ": " + why);
            }
            return got;
        });
    }

    /** Hands the struct back once the last call has left it; never waits; a second time does nothing. */
    @Override
    public void close() {
        cleanable.clean();
    }

    private Duration slow() {
        return callLimit.multipliedBy(2);
    }

    private interface Condition {
        boolean holds() throws LxcException;
    }

    private boolean poll(Duration limit, Condition condition) throws LxcException {
        long end = System.nanoTime() + limit.toNanos();
        long pause = POLL_FIRST.toMillis();
        while (!condition.holds()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                Thread.sleep(Math.min(pause, left / 1_000_000 + 1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw LxcException.of(Kind.INTERRUPTED, id(), "interrupted while waiting for " + id().name());
            }
            pause = Math.min(pause * 2, POLL_LAST.toMillis());
        }
        return true;
    }
}

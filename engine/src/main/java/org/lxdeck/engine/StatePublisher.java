package org.lxdeck.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.host.HostSink;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Notice;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationSink;
import org.lxdeck.engine.op.Ticker;

/**
 * The only maker of {@link EngineState}: gathers what hosts and operations say and puts a new state in place of the old
 * one, at once and under one lock. A push that changes nothing makes no new state. Safe for every thread; its methods
 * never wait for anything outside.
 */
final class StatePublisher implements OperationSink {
    private static final int MAX_NOTICES = 100;

    private final Ticker ticker;
    private final Runnable changed;
    private final List<HostSlot> slots = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private Focus focus = Focus.NOWHERE;
    private volatile EngineState state = EngineState.EMPTY;

    /** @param changed called after each new state, with the lock held: must only wake somebody */
    StatePublisher(Ticker ticker, Runnable changed) {
        this.ticker = ticker;
        this.changed = changed;
    }

    EngineState state() {
        return state;
    }

    synchronized HostSink add(Host host) {
        HostSlot slot = new HostSlot(this, host);
        slots.add(slot);
        put(next().hosts(hosts()));
        return slot;
    }

    synchronized void containers(HostSlot slot, List<Container> all) {
        if (slot.containers.equals(all)) {
            return;
        }
        slot.containers = List.copyOf(all);
        List<Container> merged = new ArrayList<>();
        for (HostSlot each : slots) {
            merged.addAll(each.containers);
        }
        Collections.sort(merged, ByRef.ORDER);
        put(next().containers(Collections.unmodifiableList(merged)));
    }

    synchronized void usage(HostSlot slot, Map<ContainerRef, UsageSample> running, HostUsage ofHost) {
        slot.usage = Map.copyOf(running);
        slot.hostUsage = ofHost;
        Map<ContainerRef, UsageSample> merged = slots.size() == 1 ? slot.usage : new HashMap<>();
        Map<String, HostUsage> byHost = new LinkedHashMap<>();
        for (HostSlot each : slots) {
            if (slots.size() > 1) {
                merged.putAll(each.usage);
            }
            byHost.put(each.host.id(), each.hostUsage);
        }
        put(next().usage(Collections.unmodifiableMap(merged), Collections.unmodifiableMap(byHost)));
    }

    synchronized void images(HostSlot slot, List<Image> all) {
        if (slot.images.equals(all)) {
            return;
        }
        slot.images = List.copyOf(all);
        List<Image> merged = new ArrayList<>();
        for (HostSlot each : slots) {
            merged.addAll(each.images);
        }
        put(next().images(List.copyOf(merged)));
    }

    synchronized void profiles(HostSlot slot, List<Profile> all) {
        if (slot.profiles.equals(all)) {
            return;
        }
        slot.profiles = List.copyOf(all);
        List<Profile> merged = new ArrayList<>();
        for (HostSlot each : slots) {
            merged.addAll(each.profiles);
        }
        put(next().profiles(List.copyOf(merged)));
    }

    /** A late answer about something nobody looks at any more is dropped. */
    synchronized void detail(Detail detail) {
        if (focus.container().isPresent() && focus.container().get().equals(detail.ref())) {
            put(next().detail(Optional.of(detail)));
        }
    }

    synchronized void focus(Focus wanted) {
        boolean moved = !focus.container().equals(wanted.container());
        focus = wanted;
        if (moved && state.detail().isPresent()) {
            put(next().detail(Optional.empty()));
        }
    }

    synchronized void problem(HostSlot slot, String text) {
        if (!slot.host.problem().equals(text)) {
            slot.host = slot.host.withProblem(text);
            put(next().hosts(hosts()));
        }
    }

    synchronized void notice(HostSlot slot, String text) {
        if (notices.size() == MAX_NOTICES) {
            notices.remove(0);
        }
        notices.add(new Notice(ticker.millis(), slot.host.id(), text));
        put(next().notices(List.copyOf(notices)));
    }

    @Override
    public synchronized void operations(List<Operation> all) {
        put(next().operations(all));
    }

    private List<Host> hosts() {
        List<Host> all = new ArrayList<>();
        for (HostSlot slot : slots) {
            all.add(slot.host);
        }
        return List.copyOf(all);
    }

    private StateDraft next() {
        return new StateDraft(state, ticker.millis());
    }

    private void put(StateDraft draft) {
        state = draft.seal();
        changed.run();
    }
}

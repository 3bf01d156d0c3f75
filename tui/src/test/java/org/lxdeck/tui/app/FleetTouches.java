package org.lxdeck.tui.app;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.host.Histories;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.golden.Golden;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.screen.Screens;

/**
 * How often the dashboard looks at a container of a made-up fleet, or at its numbers or history: counted, so that it is
 * the same on every machine and says what was looked at, not what it weighed.
 *
 * @param refresh for a second's new numbers and their frame
 * @param key for a key that moves the selection, and its frame
 * @param gone for the frame after one container is gone
 */
public record FleetTouches(int refresh, int key, int gone) {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 40;

    /** Of so many containers, sorted by so many presses of the key that takes the next column. */
    public static FleetTouches of(int containers, int sorts) {
        try (UiDriver ui = new UiDriver(WIDTH, HEIGHT, containers)) {
            for (int i = 0; i < sorts; i++) {
                ui.press(">");
            }
            Counter counter = new Counter(ui.engine.histories());
            Model model = counter.over(ui.model());
            List<Container> all = new Counted(ui.engine.state().containers(), counter.count);
            model = counter.frame(model, new Msg.EngineChanged(counter.state(ui.engine.state(), all)));

            counter.count.set(0);
            ui.time.sleep(1000);
            ui.host.tick();
            model = counter.frame(model, new Msg.EngineChanged(counter.state(ui.engine.state(), all)));
            int refresh = counter.count.getAndSet(0);

            Msg down = new Msg.KeyPressed(KeyChord.parse("down").keys().get(0));
            model = counter.frame(model, down);
            int key = counter.count.getAndSet(0);

            ui.host.vanish("dns-1");
            List<Container> fewer = new Counted(ui.engine.state().containers(), counter.count);
            Model unused = counter.frame(model, new Msg.EngineChanged(counter.state(ui.engine.state(), fewer)));
            return new FleetTouches(refresh, key, counter.count.get());
        }
    }

    /** Stands between the dashboard and all that it can look at. */
    private static final class Counter {
        final AtomicInteger count = new AtomicInteger();
        private final Histories histories;
        private long revision = 1_000_000;

        Counter(Histories histories) {
            this.histories = (ref, metric, fiveSeconds, out) -> {
                count.incrementAndGet();
                return histories.copy(ref, metric, fiveSeconds, out);
            };
        }

        /** The model, with a table that counts. */
        Model over(Model model) {
            TableView<Container> table = model.tables().containers();
            TableView<Container> counted = new TableView<>(
                    new CountedKind(table.kind(), count),
                    table.rows(),
                    table.total(),
                    table.selectedKey(),
                    table.selected(),
                    table.top(),
                    table.filter(),
                    table.typing(),
                    table.marks(),
                    table.sort(),
                    table.reverse(),
                    table.held());
            return model.withTables(model.tables().withContainers(counted));
        }

        EngineState state(EngineState state, List<Container> containers) {
            Map<ContainerRef, UsageSample> usage = new HashMap<>(state.usage()) {
                @Override
                public @Nullable UsageSample get(Object key) {
                    count.incrementAndGet();
                    return super.get(key);
                }

                @Override
                public UsageSample getOrDefault(Object key, UsageSample otherwise) {
                    UsageSample found = get(key);
                    return found == null ? otherwise : found;
                }
            };
            return new EngineState(
                    revision++,
                    state.atMillis(),
                    state.hosts(),
                    state.hostUsage(),
                    containers,
                    usage,
                    state.images(),
                    state.profiles(),
                    state.operations(),
                    state.notices(),
                    state.detail());
        }

        /** What the loop does for a message: update, histories, drawing. */
        Model frame(Model model, Msg msg) {
            Model next = Update.apply(model, msg).model();
            Model shown = next.withSparks(Sparks.read(histories, next));
            Screens.draw(shown, new Golden(WIDTH, HEIGHT).canvas());
            return shown;
        }
    }

    /** Every look at an element counts. */
    private static final class Counted extends AbstractList<Container> {
        private final List<Container> all;
        private final AtomicInteger count;

        Counted(List<Container> all, AtomicInteger count) {
            this.all = all;
            this.count = count;
        }

        @Override
        public Container get(int index) {
            count.incrementAndGet();
            return all.get(index);
        }

        @Override
        public int size() {
            return all.size();
        }
    }

    /** Every look at what a row is sorted, found or known by counts; comparisons of a sort do not. */
    private record CountedKind(TableKind<Container> kind, AtomicInteger count) implements TableKind<Container> {
        @Override
        public List<Container> rows(EngineState state) {
            return kind.rows(state);
        }

        @Override
        public Object key(Container row) {
            count.incrementAndGet();
            return kind.key(row);
        }

        @Override
        public String searchText(Container row, EngineState state) {
            count.incrementAndGet();
            return kind.searchText(row, state);
        }

        @Override
        public List<String> sorts() {
            return kind.sorts();
        }

        @Override
        public @Nullable Comparator<Container> comparator(int sort) {
            return kind.comparator(sort);
        }

        @Override
        public long number(Container row, int sort, EngineState state) {
            return kind.number(row, sort, state);
        }

        @Override
        public long noise(int sort) {
            return kind.noise(sort);
        }
    }
}

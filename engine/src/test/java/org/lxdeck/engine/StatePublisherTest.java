package org.lxdeck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.host.HostSink;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.DetailPart;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostKind;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.engine.op.ManualTicker;

class StatePublisherTest {
    private final int[] woken = new int[1];
    private final StatePublisher publisher = new StatePublisher(new ManualTicker(), () -> woken[0]++);
    private final HostSink here = publisher.add(new Host("local", HostKind.LOCAL, "/var/lib/lxc", false, ""));
    private final HostSink there = publisher.add(new Host("local:/srv", HostKind.LOCAL, "/srv", false, ""));

    private static Container container(String host, String name) {
        return new Container(
                new ContainerRef(host, name),
                ContainerStatus.STOPPED,
                0,
                false,
                true,
                false,
                "",
                "",
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                0,
                0,
                "");
    }

    @Test
    void containersOfAllHostsAreInOneOrder() {
        there.containers(List.of(container("local:/srv", "b"), container("local:/srv", "web")));
        here.containers(List.of(container("local", "a"), container("local", "web")));
        List<String> names = new ArrayList<>();
        for (Container container : publisher.state().containers()) {
            names.add(container.ref().toString());
        }
        assertEquals(List.of("local:a", "local:/srv:b", "local:web", "local:/srv:web"), names);
    }

    @Test
    void usageOfOneHostDoesNotPushOutAnothers() {
        ContainerRef a = new ContainerRef("local", "a");
        ContainerRef b = new ContainerRef("local:/srv", "b");
        here.usage(Map.of(a, UsageSample.UNKNOWN), HostUsage.UNKNOWN);
        there.usage(Map.of(b, UsageSample.UNKNOWN), HostUsage.UNKNOWN);
        assertEquals(Set.of(a, b), publisher.state().usage().keySet());
    }

    @Test
    void theSameNewsMakesNoNewState() {
        here.containers(List.of(container("local", "a")));
        EngineState before = publisher.state();
        int wakes = woken[0];
        here.containers(List.of(container("local", "a")));
        here.problem("");
        assertSame(before, publisher.state());
        assertEquals(wakes, woken[0]);
    }

    @Test
    void everyChangeHasAHigherRevision() {
        long before = publisher.state().revision();
        here.problem("no answer");
        assertTrue(publisher.state().revision() > before);
        assertEquals("no answer", publisher.state().host("local").orElseThrow().problem());
        assertEquals("", publisher.state().host("local:/srv").orElseThrow().problem());
    }

    @Test
    void anAnswerAboutWhatNobodyLooksAtIsDropped() {
        ContainerRef a = new ContainerRef("local", "a");
        publisher.focus(new Focus(Optional.of(a), Set.of(DetailPart.LOG)));
        here.detail(Detail.empty(new ContainerRef("local", "b")));
        assertTrue(publisher.state().detail().isEmpty());
        here.detail(Detail.empty(a));
        assertEquals(a, publisher.state().detail().orElseThrow().ref());
        publisher.focus(Focus.NOWHERE);
        assertTrue(publisher.state().detail().isEmpty());
    }

    @Test
    void noticesDoNotGrowForEver() {
        for (int i = 0; i < 300; i++) {
            here.notice("n" + i);
        }
        assertEquals(100, publisher.state().notices().size());
        assertEquals("n299", publisher.state().notices().get(99).text());
    }
}

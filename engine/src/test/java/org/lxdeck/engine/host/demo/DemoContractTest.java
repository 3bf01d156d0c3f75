package org.lxdeck.engine.host.demo;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.host.HostDriverContract;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.OperationStatus;

class DemoContractTest extends HostDriverContract {
    private final Engine engine = new LiveEngine(List.of(DemoHost.living(24, 7)), true);

    @AfterEach
    void close() {
        engine.close();
    }

    @Override
    protected Engine engine() {
        return engine;
    }

    /** The stopped ones of the demo have their troubles; one that ran until now has none. */
    @Override
    protected ContainerRef stopped(Engine live) throws InterruptedException {
        for (Container container : live.state().containers()) {
            if (container.status() == ContainerStatus.RUNNING
                    && container.problem().isEmpty()
                    && !container.ephemeral()
                    && live.await(live.submit(new Intent.Kill(container.ref()))).status() == OperationStatus.SUCCESS) {
                return container.ref();
            }
        }
        throw new AssertionError("nothing in the demo can be stopped");
    }
}

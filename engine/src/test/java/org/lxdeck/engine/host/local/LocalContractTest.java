package org.lxdeck.engine.host.local;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.host.HostDriverContract;
import org.lxdeck.engine.model.ContainerRef;

@Tag("lxc")
class LocalContractTest extends HostDriverContract {
    private TestBed bed;

    @BeforeEach
    void open() throws IOException {
        bed = TestBed.open();
        bed.define("web");
        bed.define("db");
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    @Override
    protected Engine engine() throws Exception {
        return bed.engine();
    }

    @Override
    protected ContainerRef stopped(Engine engine) {
        return bed.ref("web");
    }
}

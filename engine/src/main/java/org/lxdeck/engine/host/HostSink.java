package org.lxdeck.engine.host;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.UsageSample;

/** Where a driver pushes what it sees. Each call replaces what that host said before. Safe for every thread. */
public interface HostSink {
    void containers(List<Container> all);

    void usage(Map<ContainerRef, UsageSample> running, HostUsage host);

    void images(List<Image> all);

    void profiles(List<Profile> all);

    void detail(Detail detail);

    /** The host's problem in one sentence, empty when it is well again. */
    void problem(String text);

    /** Something to tell that belongs to no operation. */
    void notice(String text);
}

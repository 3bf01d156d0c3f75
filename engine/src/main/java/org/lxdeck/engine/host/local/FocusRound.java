package org.lxdeck.engine.host.local;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.DetailPart;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.InsideView;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.stats.InitProcess;
import org.lxdeck.engine.stats.InsideReader;
import org.lxdeck.engine.stats.KernelTree;
import org.lxdeck.engine.stats.LxcfsStatus;
import org.lxdeck.engine.stats.ProcText;
import org.lxdeck.engine.stats.ProcessReader;

/** Reads the parts of one container that are on the screen, every second and only while they are. */
final class FocusRound extends Round {
    private static final int CONFIG_EVERY = 3;

    private final LxcfsWatch lxcfs;
    private final FollowedLog log;
    private final FollowedLog console;
    private final ProcText text = new ProcText();
    private volatile Focus focus = Focus.NOWHERE;
    private @Nullable InsideReader inside;
    private @Nullable ProcessReader processes;
    private Focus last = Focus.NOWHERE;
    private List<ConfigLine> config = List.of();

    FocusRound(Station station, LxcfsWatch lxcfs) {
        super(station, "lxdeck-focus", 1000);
        this.lxcfs = lxcfs;
        LogFiles files = new LogFiles(station.site());
        this.log = FollowedLog.ofLog(files);
        this.console = FollowedLog.ofConsole(files);
    }

    void look(Focus wanted) {
        if (!focus.equals(wanted)) {
            focus = wanted;
            hurry();
        }
    }

    @Override
    void turn(long number) {
        Focus now = focus;
        Optional<ContainerRef> ref = now.container();
        boolean ours =
                ref.isPresent() && ref.get().host().equals(station().site().hostId());
        if (!ours || now.parts().isEmpty()) {
            last = now;
            end();
            return;
        }
        boolean moved = !now.equals(last);
        last = now;
        if (now.parts().contains(DetailPart.CONFIG) && (moved || number % CONFIG_EVERY == 0)) {
            config = station().rooms().parts().configuration().lines(ref.get().name());
        }
        station().outlet().detail(detail(ref.get(), now));
    }

    /** Nobody looks: no file stays open. */
    @Override
    void end() {
        log.close();
        console.close();
    }

    private Detail detail(ContainerRef ref, Focus now) {
        int[] pid = {0};
        station().census().with(ref.name(), entry -> pid[0] = entry.pid());
        Optional<InitProcess> init = InitProcess.of(KernelTree.LIVE, text, pid[0]);
        Optional<InsideView> view = Optional.empty();
        List<ProcessRow> rows = List.of();
        if (init.isPresent() && now.parts().contains(DetailPart.INSIDE)) {
            view = inside(ref, init.get());
        }
        if (init.isPresent() && now.parts().contains(DetailPart.PROCESSES)) {
            rows = processes().read(ref, init.get());
        }
        return new Detail(
                ref,
                view,
                rows,
                now.parts().contains(DetailPart.CONFIG) ? config : List.of(),
                now.parts().contains(DetailPart.LOG) ? log.read(ref.name()) : log.rest(),
                now.parts().contains(DetailPart.CONSOLE) ? console.read(ref.name()) : console.rest());
    }

    private Optional<InsideView> inside(ContainerRef ref, InitProcess init) {
        LxcfsStatus status = lxcfs.status();
        if (status == null) {
            return Optional.empty(); // asked within the first second
        }
        InsideReader reader = inside;
        if (reader == null) {
            reader = new InsideReader(KernelTree.LIVE, station().census().numbers());
            inside = reader;
        }
        return Optional.of(reader.read(ref, init, status));
    }

    private ProcessReader processes() {
        ProcessReader reader = processes;
        if (reader == null) {
            reader = new ProcessReader(KernelTree.LIVE, station().census().layout());
            processes = reader;
        }
        return reader;
    }
}

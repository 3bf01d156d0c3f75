package org.lxdeck.engine.host.local;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.ImageRole;
import org.lxdeck.engine.host.ProfileRole;
import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Progress;

/** The parts of a local host. */
public final class LocalRooms {
    private LocalRooms() {}

    /** Makes them. */
    public static final class Maker implements PartsMaker {
        @Override
        public LocalParts make(LocalSite site, Census census, Liblxc liblxc) {
            return new Bare();
        }
    }

    // PLACEHOLDER until image and config land.
    private static final class Bare implements LocalParts, Configuration {
        private static EngineException no() {
            return new EngineException(EngineError.Kind.UNAVAILABLE, "not wired");
        }

        @Override
        public Configuration configuration() {
            return this;
        }

        @Override
        public Creation creation() {
            throw new IllegalStateException("not wired");
        }

        @Override
        public ImageRole images() {
            throw new IllegalStateException("not wired");
        }

        @Override
        public Catalog<Image> imageCatalog() {
            return new Nothing<>();
        }

        @Override
        public ProfileRole profiles() {
            throw new IllegalStateException("not wired");
        }

        @Override
        public Catalog<Profile> profileCatalog() {
            return new Nothing<>();
        }

        @Override
        public List<String> recover() {
            return List.of();
        }

        @Override
        public String stamp() {
            return "";
        }

        @Override
        public Definition read(String name) {
            return new Definition(false, true, false, "", "", List.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0, "");
        }

        @Override
        public List<ConfigLine> lines(String name) {
            return List.of();
        }

        @Override
        public void assignProfiles(ContainerRef ref, List<String> profiles, Progress progress) throws EngineException {
            throw no();
        }

        @Override
        public void configure(Intent.Configure intent, Progress progress) throws EngineException {
            throw no();
        }

        @Override
        public List<Change> preview(Intent intent) throws EngineException {
            throw no();
        }

        @Override
        public AttachPlan attach(ContainerRef ref, AttachRequest request) throws EngineException {
            throw no();
        }

        @Override
        public void beforeStart(String name, Progress progress) {}

        @Override
        public void afterRename(String oldName, String newName, Progress progress) {}

        @Override
        public void afterStop(String name) {}
    }

    private static final class Nothing<T> implements Catalog<T> {
        @Override
        public String stamp() {
            return "";
        }

        @Override
        public List<T> list(String hostId) {
            return List.of();
        }
    }
}

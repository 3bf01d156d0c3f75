package org.lxdeck.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.host.HostDriver;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.model.Ordered;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/** Something a user asked for with an image. */
public sealed interface ImageIntent extends Intent {
    /**
     * Imports an image from files of this machine.
     *
     * @param metadata the unified tarball, or the metadata part of a split image
     * @param rootfs the root file system part of a split image
     * @param aliases names to give it; an alias that exists is refused
     * @param properties set over those of the metadata
     */
    record ImportImage(
            String host,
            Path metadata,
            Optional<Path> rootfs,
            List<ImageAlias> aliases,
            Map<String, String> properties,
            boolean isPublic)
            implements ImageIntent {
        public ImportImage {
            aliases = List.copyOf(aliases);
            properties = Ordered.copy(properties);
        }

        @Override
        public Verb verb() {
            return Verb.IMPORT_IMAGE;
        }

        @Override
        public String subject() {
            return aliases.isEmpty()
                    ? String.valueOf(metadata.getFileName())
                    : aliases.get(0).name();
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return HostDriver.role(driver, driver.images(), "images").importFiles(this, progress);
        }
    }

    /** Makes the starter image from the host's static busybox, under this alias. */
    record MakeStarterImage(String host, String alias) implements ImageIntent {
        @Override
        public Verb verb() {
            return Verb.STARTER_IMAGE;
        }

        @Override
        public String subject() {
            return alias;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return HostDriver.role(driver, driver.images(), "images").makeStarter(alias, progress);
        }
    }

    record DeleteImage(String host, Fingerprint fingerprint) implements ImageIntent {
        @Override
        public Verb verb() {
            return Verb.DELETE_IMAGE;
        }

        @Override
        public String subject() {
            return fingerprint.shortForm();
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return HostDriver.role(driver, driver.images(), "images").delete(fingerprint, progress);
        }
    }

    /** Replaces an image's aliases, properties and public flag. */
    record EditImage(
            String host,
            Fingerprint fingerprint,
            List<ImageAlias> aliases,
            Map<String, String> properties,
            boolean isPublic)
            implements ImageIntent {
        public EditImage {
            aliases = List.copyOf(aliases);
            properties = Ordered.copy(properties);
        }

        @Override
        public Verb verb() {
            return Verb.EDIT_IMAGE;
        }

        @Override
        public String subject() {
            return fingerprint.shortForm();
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return HostDriver.role(driver, driver.images(), "images").edit(this, progress);
        }
    }
}

package org.lxdeck.engine.host.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineError.Kind;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.host.ImageRole;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.model.LabelName;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/** The verbs on the demo's images. Imports read no file: their size is made up. */
final class DemoImages implements ImageRole {
    private static final long MADE_UP_SIZE = 180_000_000;
    private static final long STARTER_SIZE = 1_030_144;

    private final DemoWorld world;
    private final DemoPace pace;

    DemoImages(DemoWorld world, DemoPace pace) {
        this.world = world;
        this.pace = pace;
    }

    @Override
    public Outcome importFiles(ImageIntent.ImportImage intent, Progress progress) throws EngineException {
        String file = String.valueOf(intent.metadata().getFileName());
        if (!file.contains(".tar") && !file.endsWith(".tgz") && !file.endsWith(".squashfs")) {
            throw new EngineException(Kind.INVALID, "“" + file + "” is not a tarball.");
        }
        checkAliases(intent.aliases());
        Fingerprint fingerprint = DemoImageStore.fingerprint(intent.metadata() + "|" + intent.rootfs());
        if (world.images.get(fingerprint) != null) {
            throw new EngineException(Kind.CONFLICT, "This image is here already: " + fingerprint.shortForm() + ".");
        }
        pace.bytes(progress, "copying", MADE_UP_SIZE, 3000);
        pace.stage(progress, "checking", 300);
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("description", "Imported from " + file);
        properties.putAll(intent.properties());
        add(
                fingerprint,
                intent.aliases(),
                properties,
                MADE_UP_SIZE,
                intent.rootfs().isPresent(),
                file);
        return Outcome.of("fingerprint", fingerprint.hex());
    }

    @Override
    public Outcome makeStarter(String alias, Progress progress) throws EngineException {
        Fingerprint fingerprint = DemoImageStore.fingerprint("starter");
        if (world.images.get(fingerprint) != null) {
            return Outcome.of("fingerprint", fingerprint.hex());
        }
        checkAliases(List.of(new ImageAlias(alias, "")));
        pace.bytes(progress, "packing busybox", STARTER_SIZE, 800);
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("description", "Starter image (busybox)");
        properties.put("os", "busybox");
        add(fingerprint, List.of(new ImageAlias(alias, "")), properties, STARTER_SIZE, false, "busybox");
        return Outcome.of("fingerprint", fingerprint.hex());
    }

    private void add(
            Fingerprint fingerprint,
            List<ImageAlias> aliases,
            Map<String, String> properties,
            long size,
            boolean split,
            String file) {
        long now = world.clock.millis() / 1000;
        synchronized (world) {
            world.images.put(new Image(
                    world.host, fingerprint, aliases, "x86_64", properties, size, now, 0, now, 0, false, split, file));
            world.pushImages();
        }
    }

    private void checkAliases(List<ImageAlias> aliases) throws EngineException {
        for (ImageAlias alias : aliases) {
            String problem = LabelName.whyNotAlias(alias.name());
            if (!problem.isEmpty()) {
                throw new EngineException(Kind.INVALID, problem);
            }
            if (world.images.hasAlias(alias.name())) {
                throw new EngineException(Kind.CONFLICT, "The alias “" + alias.name() + "” is taken.");
            }
        }
    }

    @Override
    public Outcome delete(Fingerprint fingerprint, Progress progress) throws EngineException {
        get(fingerprint);
        pace.stage(progress, "removing files", 300);
        synchronized (world) {
            world.images.remove(fingerprint);
            world.pushImages();
        }
        return Outcome.DONE;
    }

    @Override
    public Outcome edit(ImageIntent.EditImage intent, Progress progress) throws EngineException {
        Image image = get(intent.fingerprint());
        for (ImageAlias alias : intent.aliases()) {
            String problem = LabelName.whyNotAlias(alias.name());
            if (!problem.isEmpty()) {
                throw new EngineException(Kind.INVALID, problem);
            }
            Image owner = world.images.find(alias.name());
            if (owner != null && !owner.fingerprint().equals(intent.fingerprint())) {
                throw new EngineException(Kind.CONFLICT, "The alias “" + alias.name() + "” is taken.");
            }
        }
        synchronized (world) {
            world.images.put(new Image(
                    image.host(),
                    image.fingerprint(),
                    intent.aliases(),
                    image.architecture(),
                    intent.properties(),
                    image.size(),
                    image.createdAt(),
                    image.expiresAt(),
                    image.uploadedAt(),
                    image.lastUsedAt(),
                    intent.isPublic(),
                    image.split(),
                    image.filename()));
            world.pushImages();
        }
        return Outcome.DONE;
    }

    private Image get(Fingerprint fingerprint) throws EngineException {
        Image image = world.images.get(fingerprint);
        if (image == null) {
            throw new EngineException(Kind.NOT_FOUND, "There is no image " + fingerprint.shortForm() + ".");
        }
        return image;
    }
}

package org.lxdeck.engine.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.image.template.Template;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Ordered;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;

/** Writes the files that an image's metadata wants made from templates, into a container that does not run. */
public final class ContainerTemplates {
    private static final int LIMIT = 1 << 20;
    private static final Set<OpenOption> REPLACE = Set.of(
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            LinkOption.NOFOLLOW_LINKS);

    private final Path directory;
    private final Facts facts;

    /**
     * What templates may know of the container.
     *
     * @param config the effective one
     * @param devices the effective ones
     */
    public record Facts(
            String name,
            String architecture,
            boolean ephemeral,
            boolean privileged,
            Map<String, String> config,
            Map<String, Device> devices) {
        public Facts {
            config = Ordered.copy(config);
            devices = Ordered.copy(devices);
        }
    }

    /**
     * @param directory of the container: {@code metadata.yaml}, {@code templates/} and {@code rootfs/} are looked for in it
     */
    public ContainerTemplates(Path directory, Facts facts) {
        this.directory = directory;
        this.facts = facts;
    }

    /** Renders every template of this trigger: {@code create}, {@code copy}, {@code rename} or {@code start}. */
    public void apply(String trigger) throws EngineException {
        Path metadata = directory.resolve("metadata.yaml");
        if (!Files.isRegularFile(metadata, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            ImageMetadata image = ImageMetadata.parse(AtomicFile.read(metadata, LIMIT), metadata.toString());
            for (ImageTemplate template : image.templates()) {
                if (template.when().contains(trigger)) {
                    write(template, trigger);
                }
            }
        } catch (IOException failure) {
            throw IoSentence.of(failure, "apply the templates of " + facts.name());
        }
    }

    private void write(ImageTemplate template, String trigger) throws EngineException, IOException {
        Path rootfs = directory.resolve("rootfs");
        Path target = RootPath.resolve(rootfs, template.target());
        boolean exists = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (exists && template.createOnly()) {
            return;
        }
        if (target.equals(rootfs) || (exists && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS))) {
            throw new FileSystemException(template.target(), null, template.target() + " is not a regular file");
        }
        String content = Template.render(source(template), template.source(), names(template, trigger), facts.config());
        int uid = (Integer) Files.getAttribute(rootfs, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        int gid = (Integer) Files.getAttribute(rootfs, "unix:gid", LinkOption.NOFOLLOW_LINKS);
        makeParents(target, uid, gid);
        try (var out = Files.newByteChannel(
                target, REPLACE, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")))) {
            out.write(java.nio.ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
        }
        if (!exists) {
            own(target, uid, gid);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private String source(ImageTemplate template) throws IOException {
        Path templates = directory.resolve("templates");
        if (!Files.isDirectory(templates, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(templates.toString(), null, "the image has no templates directory");
        }
        return AtomicFile.read(templates.resolve(template.source()), LIMIT);
    }

    private static void makeParents(Path target, int uid, int gid) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = target.getParent();
                at != null && !Files.exists(at, LinkOption.NOFOLLOW_LINKS);
                at = at.getParent()) {
            missing.push(at);
        }
        for (Path directory : missing) {
            Files.createDirectory(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            own(directory, uid, gid);
        }
    }

    private static void own(Path file, int uid, int gid) throws IOException {
        Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }

    private Map<String, Object> names(ImageTemplate template, String trigger) {
        Map<String, Object> instance = new LinkedHashMap<>();
        instance.put("name", facts.name());
        instance.put("type", "container");
        instance.put("architecture", facts.architecture());
        instance.put("ephemeral", Boolean.toString(facts.ephemeral()));
        instance.put("privileged", Boolean.toString(facts.privileged()));
        Map<String, Object> devices = new LinkedHashMap<>();
        facts.devices().forEach((name, device) -> devices.put(name, device.options()));
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("trigger", trigger);
        names.put("path", template.target());
        names.put("container", instance);
        names.put("instance", instance);
        names.put("config", facts.config());
        names.put("devices", devices);
        names.put("properties", template.properties());
        return names;
    }
}

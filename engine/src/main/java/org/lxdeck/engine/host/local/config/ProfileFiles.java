package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.config.ProfileYaml;
import org.lxdeck.engine.config.YamlMap;
import org.lxdeck.engine.host.local.Catalog;
import org.lxdeck.engine.host.local.Census;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.LabelName;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.ObjectLock;
import org.lxdeck.engine.store.PrivateDirectory;

/**
 * The profiles of this machine: one YAML file each, {@code profiles/<name>.yaml}. The profile {@code default} is always
 * there; until somebody changes it, it is not on disk.
 */
public final class ProfileFiles implements Catalog<Profile> {
    public static final String DEFAULT = "default";
    private static final String SUFFIX = ".yaml";
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Places places;
    private final Path directory;
    private final Census census;
    private volatile @Nullable Recent recent;

    public ProfileFiles(Places places, Census census) {
        this.places = places;
        this.directory = places.state().resolve("profiles");
        this.census = census;
    }

    @Override
    public String stamp() {
        try {
            // Every file is replaced by a rename, which changes the directory.
            return Long.toString(Files.getLastModifiedTime(directory).to(TimeUnit.NANOSECONDS));
        } catch (IOException missing) {
            return "none";
        }
    }

    /** All profiles with the containers that use them. A file that cannot be read is left out. */
    @Override
    public List<Profile> list(String hostId) throws EngineException {
        Map<String, List<String>> users = new TreeMap<>();
        for (Container container : census.containers()) {
            for (String profile : container.profiles()) {
                users.computeIfAbsent(profile, name -> new ArrayList<>()).add(container.name());
            }
        }
        List<Profile> all = new ArrayList<>();
        for (String name : names()) {
            Optional<Profile> profile = ifReadable(hostId, name);
            profile.ifPresent(found -> all.add(shown(found, users.getOrDefault(name, List.of()))));
        }
        return all;
    }

    private static Profile shown(Profile raw, List<String> users) {
        return new Profile(
                raw.host(),
                raw.name(),
                DefinitionReader.lines(raw.description()),
                DefinitionReader.cleanTexts(raw.config()),
                DefinitionReader.cleanDevices(raw.devices()),
                users);
    }

    /** Names of all profiles, sorted. */
    public List<String> names() throws EngineException {
        List<String> names = new ArrayList<>(List.of(DEFAULT));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                name = name.substring(0, name.length() - SUFFIX.length());
                if (LabelName.whyNotProfile(name).isEmpty() && !AtomicFile.isTemporary(name) && !name.equals(DEFAULT)) {
                    names.add(name);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return names;
        } catch (IOException failure) {
            throw IoSentence.of(failure, "list the profiles in " + directory);
        }
        names.sort(null);
        return names;
    }

    /** The profile of that name, without its users. */
    public Optional<Profile> find(String hostId, String name) throws EngineException {
        if (!LabelName.whyNotProfile(name).isEmpty()) {
            return Optional.empty();
        }
        Path file = file(name);
        try {
            String text = AtomicFile.read(file, YamlMap.LIMIT);
            return Optional.of(
                    ProfileYaml.parse(text, file.toString(), hostId, name).profile());
        } catch (NoSuchFileException missing) {
            return name.equals(DEFAULT) ? Optional.of(DefaultProfile.of(hostId)) : Optional.empty();
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read " + file);
        }
    }

    /** The profiles of these names in order; a missing one is an error. */
    public List<Profile> require(String hostId, List<String> names) throws EngineException {
        List<Profile> found = new ArrayList<>();
        for (String name : names) {
            found.add(find(hostId, name).orElseThrow(() -> missing(name)));
        }
        return found;
    }

    /** Those of these profiles that can be read, in order. */
    public List<Profile> readable(String hostId, List<String> names) {
        List<Profile> found = new ArrayList<>();
        Recent known = recent(hostId);
        for (String name : names) {
            known.profiles()
                    .computeIfAbsent(name, each -> ifReadable(hostId, each))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** What was read since the directory last changed. */
    private record Recent(String stamp, String hostId, Map<String, Optional<Profile>> profiles) {}

    private Recent recent(String hostId) {
        String stamp = stamp();
        Recent known = recent;
        if (known == null || !known.stamp().equals(stamp) || !known.hostId().equals(hostId)) {
            known = new Recent(stamp, hostId, new ConcurrentHashMap<>());
            recent = known;
        }
        return known;
    }

    private Optional<Profile> ifReadable(String hostId, String name) {
        try {
            return find(hostId, name);
        } catch (EngineException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a profile has a file of its own. */
    public boolean isStored(String name) {
        return Files.exists(file(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Puts the profile on disk; to be called with its lock held. */
    public void store(Profile profile) throws EngineException {
        try {
            PrivateDirectory.beneath(places.state(), "profiles");
            AtomicFile.write(file(profile.name()), ProfileYaml.stored(profile));
        } catch (IOException failure) {
            throw IoSentence.of(failure, "save the profile " + profile.name());
        }
    }

    /** Takes the profile off the disk; to be called with its lock held. */
    public void remove(String name) throws EngineException {
        try {
            AtomicFile.delete(file(name));
        } catch (IOException failure) {
            throw IoSentence.of(failure, "delete the profile " + name);
        }
    }

    /** The right to change a profile. Whoever needs a container's lock, too, takes that one first. */
    public ObjectLock lock(String name) throws EngineException {
        return ObjectLock.acquire(places.run(), "profile", name, WAIT);
    }

    static EngineException missing(String name) {
        return new EngineException(
                EngineError.Kind.NOT_FOUND, "Profile not found: " + Text.line(name, 80), "see lxdeck profile list");
    }

    private Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }
}

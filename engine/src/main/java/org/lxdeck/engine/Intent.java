package org.lxdeck.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.host.HostDriver;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Ordered;
import org.lxdeck.engine.model.OwnConfig;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/** Something a user asked for. Each kind knows its host, its lane and how to carry itself out on a host's roles. */
public sealed interface Intent permits Intent.OnContainer, ImageIntent, ProfileIntent {
    Verb verb();

    /** Id of the host it is for. */
    String host();

    /** What is worked on, as shown: a container's, image's or profile's name. */
    String subject();

    /** The container concerned, when there is one. */
    default Optional<ContainerRef> container() {
        return Optional.empty();
    }

    /** Intents with the same lane run one after the other, in order. */
    default String lane() {
        return container().map(ContainerRef::toString).orElse(host() + "/" + verb().word() + "/" + subject());
    }

    /** Carries it out; called on a worker thread of its lane, blocks until done. */
    Outcome run(HostDriver driver, Progress progress) throws EngineException;

    /** An intent about one container. */
    sealed interface OnContainer extends Intent
            permits Create,
                    Start,
                    Stop,
                    Kill,
                    Restart,
                    Freeze,
                    Unfreeze,
                    Rename,
                    Delete,
                    AssignProfiles,
                    Configure,
                    Exec,
                    SignalProcess,
                    FileIntent {
        ContainerRef ref();

        @Override
        default String host() {
            return ref().host();
        }

        @Override
        default String subject() {
            return ref().name();
        }

        @Override
        default Optional<ContainerRef> container() {
            return Optional.of(ref());
        }
    }

    /**
     * Makes a container from an image and, when {@code start}, starts it.
     *
     * @param image alias, full fingerprint or a unique beginning of one
     * @param profiles names in order; {@code default} is not added by itself
     */
    record Create(
            ContainerRef ref,
            String image,
            List<String> profiles,
            Map<String, String> config,
            Map<String, Device> devices,
            String description,
            boolean ephemeral,
            boolean start)
            implements OnContainer {
        public Create {
            profiles = List.copyOf(profiles);
            config = Ordered.copy(config);
            devices = Ordered.copy(devices);
        }

        @Override
        public Verb verb() {
            return start ? Verb.LAUNCH : Verb.CREATE;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return driver.containers().create(this, progress);
        }
    }

    record Start(ContainerRef ref) implements OnContainer {
        @Override
        public Verb verb() {
            return Verb.START;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return driver.containers().start(ref, progress);
        }
    }

    /**
     * Asks init to shut down.
     *
     * @param graceSeconds how long to wait; afterwards the operation fails with TIMED_OUT and nothing is killed
     */
    record Stop(ContainerRef ref, int graceSeconds) implements OnContainer {
        @Override
        public Verb verb() {
            return Verb.STOP;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return driver.containers().stop(ref, graceSeconds, progress);
        }
    }

    /** Kills init at once. */
    record Kill(ContainerRef ref) implements OnContainer {
        @Override
        public Verb verb() {
            return Verb.KILL;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return driver.containers().kill(ref, progress);
        }
    }

    /** Stops (kills when {@code force}) and starts again. */
    record Restart(ContainerRef ref, int graceSeconds, boolean force) implements OnContainer {
        @Override
        public Verb verb() {
            return Verb.RESTART;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return driver.containers().restart(ref, graceSeconds, force, progress);
        }
    }

    record Freeze(ContainerRef ref) implements OnContainer {
        @Override
        public Verb verb() {
            return Verb.FREEZE;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return driver.containers().freeze(ref, progress);
        }
    }

    record Unfreeze(ContainerRef ref) implements OnContainer {
        @Override
        public Verb verb() {
            return Verb.UNFREEZE;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return driver.containers().unfreeze(ref, progress);
        }
    }

    /**
     * Runs a command in a running container without a terminal and keeps its answer: facts {@code exit}, {@code output}
     * and {@code dropped} (bytes that were too many).
     *
     * @param command argv
     * @param limitSeconds after so long it is ended and the operation fails with TIMED_OUT
     * @param outputLimit bytes of the answer that are kept
     */
    record Exec(ContainerRef ref, List<String> command, int limitSeconds, int outputLimit) implements OnContainer {
        public Exec {
            command = List.copyOf(command);
        }

        @Override
        public Verb verb() {
            return Verb.EXEC;
        }

        /** Not the container's own: a command that hangs must not keep anybody from stopping it. */
        @Override
        public String lane() {
            return ref + "/exec/" + String.join(" ", command);
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return driver.containers().exec(this, progress);
        }
    }

    record Rename(ContainerRef ref, String newName) implements OnContainer {
        @Override
        public Verb verb() {
            return Verb.RENAME;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return driver.containers().rename(ref, newName, progress);
        }
    }

    /** Deletes a container; a running one only when {@code force}, which kills it first. */
    record Delete(ContainerRef ref, boolean force) implements OnContainer {
        @Override
        public Verb verb() {
            return Verb.DELETE;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return driver.containers().delete(ref, force, progress);
        }
    }

    /** Replaces the whole list of profiles of a container. */
    record AssignProfiles(ContainerRef ref, List<String> profiles) implements OnContainer {
        public AssignProfiles {
            profiles = List.copyOf(profiles);
        }

        @Override
        public Verb verb() {
            return Verb.ASSIGN_PROFILES;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return driver.containers().assignProfiles(ref, profiles, progress);
        }
    }

    /**
     * Changes a container's own keys and devices.
     *
     * @param set keys to set; an empty value unsets the key
     * @param devices devices to add or replace whole; {@link Optional#empty()} removes the device
     * @param description new description, when given
     * @param profiles the whole new list of profiles, when given
     * @param seen what is changed, as it was when that was asked for; refused when it has become something else
     */
    record Configure(
            ContainerRef ref,
            Map<String, String> set,
            Map<String, Optional<Device>> devices,
            Optional<String> description,
            Optional<List<String>> profiles,
            Seen seen)
            implements OnContainer {
        public Configure(
                ContainerRef ref,
                Map<String, String> set,
                Map<String, Optional<Device>> devices,
                Optional<String> description) {
            this(ref, set, devices, description, Optional.empty(), Seen.NOTHING);
        }

        public Configure {
            set = Ordered.copy(set);
            devices = Ordered.copy(devices);
        }

        /** What it makes of a configuration. */
        public OwnConfig of(OwnConfig before) {
            OwnConfig now = before;
            for (Map.Entry<String, String> key : set.entrySet()) {
                now = now.with(key.getKey(), key.getValue());
            }
            for (Map.Entry<String, Optional<Device>> device : devices.entrySet()) {
                now = now.with(device.getKey(), device.getValue());
            }
            return new OwnConfig(
                    description.orElse(now.description()),
                    profiles.orElse(now.profiles()),
                    now.config(),
                    now.devices());
        }

        @Override
        public Verb verb() {
            return Verb.SET_CONFIG;
        }

        @Override
        public Outcome run(HostDriver driver, Progress progress) throws EngineException {
            return driver.containers().configure(this, progress);
        }
    }
}

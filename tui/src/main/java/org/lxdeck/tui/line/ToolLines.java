package org.lxdeck.tui.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;

/** What does an intent without lxdeck: liblxc's tools, or the client of an LXD or Incus server. */
final class ToolLines {
    private final EngineState state;
    private final ContainerRef ref;

    private ToolLines(EngineState state, ContainerRef ref) {
        this.state = state;
        this.ref = ref;
    }

    static List<ShellLine> of(Intent intent, EngineState state) {
        String client = HostWords.client(state, intent.host());
        if (!client.isEmpty()) {
            return client(intent, client, state);
        }
        return intent.container().isEmpty()
                ? List.of()
                : new ToolLines(state, intent.container().get()).of(intent);
    }

    private List<ShellLine> of(Intent intent) {
        return switch (intent.verb()) {
            case START -> List.of(isFrozen() ? tool("lxc-unfreeze") : tool("lxc-start"));
            case STOP -> List.of(stop(((Intent.Stop) intent).graceSeconds()));
            case KILL -> List.of(tool("lxc-stop", "-k"));
            case RESTART -> {
                Intent.Restart restart = (Intent.Restart) intent;
                ShellLine stop = restart.force() ? tool("lxc-stop", "-k") : stop(restart.graceSeconds());
                yield List.of(stop, tool("lxc-start"));
            }
            case FREEZE -> List.of(tool("lxc-freeze"));
            case UNFREEZE -> List.of(tool("lxc-unfreeze"));
            case RENAME -> List.of(tool("lxc-copy", "-R", "-N", ((Intent.Rename) intent).newName()));
            case DELETE -> List.of(((Intent.Delete) intent).force() ? tool("lxc-destroy", "-f") : tool("lxc-destroy"));
            case EXEC -> List.of(exec((Intent.Exec) intent));
            case SIGNAL -> List.of(kill((SignalProcess) intent));
            case CREATE,
                    LAUNCH,
                    SET_CONFIG,
                    ASSIGN_PROFILES,
                    PUSH_FILES,
                    PULL_FILES,
                    MAKE_DIRECTORY,
                    DELETE_FILES,
                    IMPORT_IMAGE,
                    STARTER_IMAGE,
                    DELETE_IMAGE,
                    EDIT_IMAGE,
                    SAVE_PROFILE,
                    RENAME_PROFILE,
                    DELETE_PROFILE -> List.of();
        };
    }

    private ShellLine exec(Intent.Exec intent) {
        return tool(
                "lxc-attach",
                command(new AttachRequest(AttachRequest.Kind.COMMAND, intent.command(), Map.of(), 0, 0, "", "")));
    }

    private static ShellLine kill(SignalProcess intent) {
        return ShellLine.of(List.of(
                "kill",
                "-s",
                intent.signal().name(),
                Integer.toString(intent.process().pid())));
    }

    private boolean isFrozen() {
        return state.container(ref).map(Container::status).orElse(ContainerStatus.STOPPED) == ContainerStatus.FROZEN;
    }

    /** Only asks: what does not end is left running, as lxdeck does. */
    private ShellLine stop(int graceSeconds) {
        return tool("lxc-stop", "--nokill", "-t", Integer.toString(graceSeconds));
    }

    private ShellLine tool(String program, String... more) {
        List<String> words = new ArrayList<>(List.of(program));
        String path = HostWords.lxcpath(state, ref.host());
        if (!path.isEmpty()) {
            words.addAll(List.of("-P", path));
        }
        words.add("-n");
        int subject = words.size();
        words.add(ref.name());
        words.addAll(List.of(more));
        return new ShellLine(words, subject, "");
    }

    /** The same verbs as ours: those were taken from there. */
    private static List<ShellLine> client(Intent intent, String client, EngineState state) {
        return switch (intent.verb()) {
            case STARTER_IMAGE, SIGNAL, MAKE_DIRECTORY -> List.of();
            case UNFREEZE -> OwnLines.of(new Intent.Start(((Intent.Unfreeze) intent).ref()), List.of(client), state);
            default -> OwnLines.of(intent, List.of(client), state);
        };
    }

    static List<ShellLine> attach(ContainerRef ref, AttachRequest request, EngineState state) {
        String client = HostWords.client(state, ref.host());
        if (!client.isEmpty()) {
            ShellLine own = AttachLines.of(ref, request, List.of(client), state);
            boolean exec = request.kind() != AttachRequest.Kind.SHELL;
            return exec
                    ? List.of(own)
                    : List.of(shell(client, request, own.words().get(own.words().size() - 1)));
        }
        ToolLines tools = new ToolLines(state, ref);
        return List.of(
                switch (request.kind()) {
                    case CONSOLE -> tools.tool("lxc-console");
                    case SHELL -> tools.tool("lxc-attach", login(request));
                    case COMMAND -> tools.tool("lxc-attach", command(request));
                });
    }

    private static ShellLine shell(String client, AttachRequest request, String name) {
        List<String> words = new ArrayList<>(List.of(client, "exec", name, "--"));
        words.addAll(su(request));
        return ShellLine.of(words);
    }

    private static List<String> su(AttachRequest request) {
        List<String> words = new ArrayList<>(List.of("su", "-l"));
        if (!request.shell().isEmpty()) {
            words.addAll(List.of("-s", request.shell()));
        }
        if (!request.user().isEmpty()) {
            words.add(request.user());
        }
        return words;
    }

    /** Who is not root, or wants another shell, gets it from the container's own su. */
    private static String[] login(AttachRequest request) {
        List<String> words = new ArrayList<>(List.of("--clear-env"));
        if (!request.user().isEmpty() || !request.shell().isEmpty()) {
            words.add("--");
            words.addAll(su(request));
        }
        return words.toArray(new String[0]);
    }

    private static String[] command(AttachRequest request) {
        List<String> words = new ArrayList<>(List.of("--clear-env"));
        request.environment().forEach((key, value) -> words.addAll(List.of("-v", key + "=" + value)));
        if (request.uid() != 0) {
            words.addAll(List.of("-u", Integer.toString(request.uid())));
        }
        if (request.gid() != 0) {
            words.addAll(List.of("-g", Integer.toString(request.gid())));
        }
        words.add("--");
        words.addAll(request.command());
        return words.toArray(new String[0]);
    }
}

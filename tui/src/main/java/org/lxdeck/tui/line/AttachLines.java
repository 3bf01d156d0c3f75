package org.lxdeck.tui.line;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.model.ContainerRef;

/** The verbs of lxdeck that run a program in a container. */
final class AttachLines {
    private AttachLines() {}

    static ShellLine of(ContainerRef ref, AttachRequest request, List<String> self, EngineState state) {
        String name = HostWords.named(state, ref.host(), ref.name());
        return switch (request.kind()) {
            case SHELL -> {
                List<String> words = new ArrayList<>(self);
                words.add("shell");
                if (!request.user().isEmpty()) {
                    words.addAll(List.of("--user", request.user()));
                }
                if (!request.shell().isEmpty()) {
                    words.addAll(List.of("--shell", request.shell()));
                }
                words.addAll(options(request));
                words.add(name);
                yield ShellLine.of(words);
            }
            case CONSOLE -> Words.of(self, "console").with(name).line();
            case COMMAND -> {
                List<String> words = new ArrayList<>(self);
                words.add("exec");
                words.addAll(options(request));
                words.add(name);
                words.add("--");
                words.addAll(request.command());
                yield ShellLine.of(words);
            }
        };
    }

    private static List<String> options(AttachRequest request) {
        List<String> words = new ArrayList<>();
        if (!request.cwd().isEmpty()) {
            words.addAll(List.of("--cwd", request.cwd()));
        }
        request.environment().forEach((key, value) -> words.addAll(List.of("--env", key + "=" + value)));
        if (request.uid() != 0) {
            words.addAll(List.of("--user", Integer.toString(request.uid())));
        }
        if (request.gid() != 0) {
            words.addAll(List.of("--group", Integer.toString(request.gid())));
        }
        return words;
    }
}

package org.lxdeck.engine.audit;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ImageAlias;

/** Writes a deed as the line of the command line that does the same. */
final class DeedLine {
    private DeedLine() {}

    static String of(ContainerRef ref, AttachRequest request) {
        List<String> words = words("", ref);
        switch (request.kind()) {
            case SHELL -> words.add(1, "shell");
            case CONSOLE -> words.add(1, "console");
            case COMMAND -> {
                words.add(1, "exec");
                words.add("--");
                words.addAll(request.command());
            }
        }
        return line(words);
    }

    static String of(Intent intent) {
        List<String> words;
        if (intent instanceof Intent.OnContainer on) {
            words = words(intent.verb().word(), on.ref());
        } else {
            words = new ArrayList<>(List.of("lxdeck"));
            words.addAll(List.of(intent.verb().word().split(" ", -1)));
            words.add(intent.host().equals("local") ? intent.subject() : intent.host() + ":" + intent.subject());
        }
        more(intent, words);
        return line(words);
    }

    private static List<String> words(String verb, ContainerRef ref) {
        List<String> words = new ArrayList<>(List.of("lxdeck"));
        if (!verb.isEmpty()) {
            words.addAll(List.of(verb.split(" ", -1)));
        }
        words.add(ref.host().equals("local") ? ref.name() : ref.host() + ":" + ref.name());
        return words;
    }

    private static void more(Intent intent, List<String> words) {
        if (intent instanceof Intent.Create create) {
            words.add(words.size() - 1, create.image());
            for (String profile : create.profiles()) {
                words.addAll(List.of("-p", profile));
            }
            create.config().forEach((key, value) -> words.addAll(List.of("-c", key + "=" + value)));
            if (create.ephemeral()) {
                words.add("--ephemeral");
            }
        } else if (intent instanceof Intent.Stop stop) {
            words.addAll(List.of("--timeout", Integer.toString(stop.graceSeconds())));
        } else if (intent instanceof Intent.Kill) {
            words.set(1, "stop");
            words.add("--force");
        } else if (intent instanceof Intent.Restart restart) {
            words.addAll(
                    restart.force()
                            ? List.of("--force")
                            : List.of("--timeout", Integer.toString(restart.graceSeconds())));
        } else if (intent instanceof Intent.Rename rename) {
            words.add(rename.newName());
        } else if (intent instanceof Intent.Delete delete && delete.force()) {
            words.add("--force");
        } else if (intent instanceof Intent.AssignProfiles assign) {
            words.add(String.join(",", assign.profiles()));
        } else if (intent instanceof Intent.Configure configure) {
            configure.set().forEach((key, value) -> words.add(key + "=" + value));
            configure
                    .devices()
                    .forEach((name, device) -> words.add("devices." + name + (device.isPresent() ? "" : "=")));
            configure.description().ifPresent(text -> words.add("description=" + text));
        } else if (intent instanceof Intent.Exec exec) {
            words.add("--");
            words.addAll(exec.command());
        } else if (intent instanceof FileIntent file) {
            files(file, words);
        } else if (intent instanceof ImageIntent.ImportImage image) {
            words.set(words.size() - 1, image.metadata().toString());
            image.rootfs().ifPresent(path -> words.add(path.toString()));
            for (ImageAlias alias : image.aliases()) {
                words.addAll(List.of("--alias", alias.name()));
            }
        } else if (intent instanceof ProfileIntent.RenameProfile rename) {
            words.add(rename.newName());
        }
    }

    /** The container's name stands before each of its paths. */
    private static void files(FileIntent intent, List<String> words) {
        String container = words.remove(words.size() - 1);
        if (intent instanceof FileIntent.Push push) {
            addIf(push.how().recursive(), "-r", words);
            addIf(push.how().createDirectories(), "-p", words);
            ownership(push.ownership(), words);
            words.addAll(push.sources());
            words.add(container + push.target() + (push.how().intoDirectory() ? "/" : ""));
        } else if (intent instanceof FileIntent.PushStream push) {
            addIf(push.createDirectories(), "-p", words);
            ownership(push.ownership(), words);
            words.addAll(List.of("-", container + push.target()));
        } else if (intent instanceof FileIntent.Pull pull) {
            addIf(pull.how().recursive(), "-r", words);
            addIf(pull.how().createDirectories(), "-p", words);
            pull.sources().forEach(path -> words.add(container + path));
            words.add(pull.target() + (pull.how().intoDirectory() ? "/" : ""));
        } else if (intent instanceof FileIntent.MakeDirectory make) {
            addIf(make.createDirectories(), "-p", words);
            ownership(make.ownership(), words);
            words.add(container + make.path());
        } else if (intent instanceof FileIntent.DeleteFiles delete) {
            addIf(delete.recursive(), "-r", words);
            delete.paths().forEach(path -> words.add(container + path));
        }
    }

    private static void addIf(boolean set, String flag, List<String> words) {
        if (set) {
            words.add(flag);
        }
    }

    private static void ownership(FileIntent.Ownership wanted, List<String> words) {
        addIf(wanted.uid() >= 0, "--uid=" + wanted.uid(), words);
        addIf(wanted.gid() >= 0, "--gid=" + wanted.gid(), words);
        addIf(wanted.mode() >= 0, "--mode=" + String.format("%04o", wanted.mode()), words);
    }

    private static String line(List<String> words) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append(line.length() == 0 ? "" : " ").append(quoted(word));
        }
        return line.toString();
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty();
        for (int i = 0; i < word.length() && plain; i++) {
            char c = word.charAt(i);
            plain = Character.isLetterOrDigit(c) || "-_./:=,@%+~".indexOf(c) >= 0;
        }
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

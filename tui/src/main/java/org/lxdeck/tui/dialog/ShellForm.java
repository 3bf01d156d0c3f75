package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.GuestUser;
import org.lxdeck.engine.host.ShellChoice;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.tui.line.Equivalent;

/** The form that opens a shell as somebody, somewhere: it begins with what was wanted the last time. */
public final class ShellForm implements FormPurpose {
    private static final int USER = 0;
    private static final int SHELL = 1;
    private static final int DIRECTORY = 2;
    private static final int ENVIRONMENT = 3;

    private final ContainerRef ref;
    private final List<GuestUser> users;

    private ShellForm(ContainerRef ref, List<GuestUser> users) {
        this.ref = ref;
        this.users = List.copyOf(users);
    }

    /**
     * A form that begins with how the last shell was wanted.
     *
     * @param users those the container knows
     */
    public static Dialog open(ContainerRef ref, List<GuestUser> users, ShellChoice last) {
        return Form.of(
                "Shell in " + ref.name(),
                new ShellForm(ref, users),
                List.of(
                        new Field.Line(
                                "User", TextInput.of(last.user()), "root, or a name or number; tab completes", false),
                        new Field.Line(
                                "Shell", TextInput.of(last.shell()), "the user's own, else bash, else sh", false),
                        new Field.Line("Directory", TextInput.of(last.directory()), "the user's home", false),
                        new Field.Line("Environment", TextInput.of(joined(last.environment())), "KEY=VALUE …", false)));
    }

    private static String joined(Map<String, String> environment) {
        List<String> words = new ArrayList<>();
        environment.forEach((key, value) ->
                words.add(key + "=" + (value.indexOf(' ') < 0 && !value.isEmpty() ? value : '"' + value + '"')));
        return String.join(" ", words);
    }

    @Override
    public List<String> hosts() {
        return List.of(ref.host());
    }

    @Override
    public String doing() {
        return "open it";
    }

    @Override
    public List<String> offers(Form form, int field) {
        List<String> found = new ArrayList<>();
        if (field == USER) {
            for (GuestUser user : users) {
                offer(found, user.name(), form.text(USER));
            }
        } else if (field == SHELL) {
            for (GuestUser user : users) {
                offer(found, user.shell(), form.text(SHELL));
            }
            offer(found, "/bin/bash", form.text(SHELL));
            offer(found, "/bin/sh", form.text(SHELL));
        } else if (field == DIRECTORY) {
            for (GuestUser user : users) {
                offer(found, user.home(), form.text(DIRECTORY));
            }
        }
        return found;
    }

    private static void offer(List<String> found, String text, String typed) {
        if (!text.isEmpty() && text.startsWith(typed) && !found.contains(text)) {
            found.add(text);
        }
    }

    @Override
    public String problem(Form form, int field, Facts facts) {
        String text = form.text(field);
        return switch (field) {
            case USER -> isUser(text) ? "" : ref.name() + " has no such user";
            case SHELL -> text.indexOf(' ') >= 0 ? "one word is needed, without blanks" : "";
            case DIRECTORY -> text.isEmpty() || text.startsWith("/") ? "" : "the path must begin with a slash";
            default -> problemOfVariables(text);
        };
    }

    /** Whether the text is a user, a number, or the beginning of a user's name; anything where none is known. */
    private boolean isUser(String text) {
        boolean known = users.isEmpty() && text.indexOf(' ') < 0;
        for (GuestUser user : users) {
            known |= user.name().startsWith(text);
        }
        return known || isNumber(text);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() < 10;
    }

    private static String problemOfVariables(String text) {
        for (String word : words(text)) {
            int equals = word.indexOf('=');
            if (equals <= 0 || !isName(word.substring(0, equals))) {
                return "“" + word + "” is not KEY=VALUE";
            }
        }
        return "";
    }

    private static boolean isName(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Words between blanks; quotes hold blanks together. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                add(words, word);
            } else {
                word.append(c);
            }
        }
        add(words, word);
        return words;
    }

    private static void add(List<String> words, StringBuilder word) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    @Override
    public List<Intent> intents(Form form, Facts facts) {
        return List.of();
    }

    @Override
    public List<Equivalent> lines(Form form, Facts facts) {
        AttachRequest request = AttachRequest.shell("", choice(form));
        return List.of(Equivalent.of(ref, request, facts.caller().self(), facts.engine()));
    }

    @Override
    public Step submit(Form form, Facts facts) {
        return Step.close(new Ask.Shell(ref, choice(form)));
    }

    private static ShellChoice choice(Form form) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String word : words(form.text(ENVIRONMENT))) {
            int equals = word.indexOf('=');
            environment.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return new ShellChoice(form.text(USER), form.text(SHELL), form.text(DIRECTORY), environment);
    }
}

package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Text;

/** The form that asks for a command to run in several containers. */
public final class BroadcastForm implements FormPurpose {
    private static final int COMMAND = 0;
    private static final int LIMIT = 1;
    private static final String USUAL_LIMIT = "30 s";
    private static final int LONGEST_LIMIT = 3600;
    /** As much of a command as leaves room for the question. */
    private static final int SHOWN = 300;

    /** Of all answers together, bytes. */
    private static final int ROOM = 8 << 20;

    private static final int MOST_EACH = 32 << 10;
    private static final int LEAST_EACH = 1 << 10;

    private final List<Container> containers;

    private BroadcastForm(List<Container> containers) {
        this.containers = List.copyOf(containers);
    }

    /** Opens the form for these running containers. */
    public static Dialog open(List<Container> containers) {
        String who = containers.size() == 1 ? "“" + containers.get(0).name() + "”" : containers.size() + " containers";
        return Form.of(
                "Run one command in " + who,
                new BroadcastForm(containers),
                List.of(
                        new Field.Line("Command", TextInput.of(""), "a line for /bin/sh, as root inside", false),
                        new Field.Line("Time limit", TextInput.of(USUAL_LIMIT), "seconds", false)));
    }

    /** A line for the shell as argv; {@link #typed} is its reverse. */
    public static List<String> argv(String line) {
        return List.of("/bin/sh", "-c", line);
    }

    static String typed(List<String> argv) {
        boolean shell = argv.size() == 3 && argv.get(0).equals("/bin/sh");
        return shell ? argv.get(2) : String.join(" ", argv);
    }

    /** Bytes kept of each answer where so many come. */
    public static int outputLimit(int containers) {
        return Math.max(LEAST_EACH, Math.min(MOST_EACH, ROOM / Math.max(1, containers)));
    }

    @Override
    public List<String> hosts() {
        List<String> hosts = new ArrayList<>();
        for (Container container : containers) {
            hosts.add(container.ref().host());
        }
        return hosts;
    }

    @Override
    public String doing() {
        return "go on";
    }

    @Override
    public String problem(Form form, int field, Facts facts) {
        if (field == COMMAND) {
            return form.text(COMMAND).isBlank() ? "type a command, e.g. uname -r" : "";
        }
        return seconds(form) > 0 ? "" : "seconds, 1 to " + LONGEST_LIMIT;
    }

    private static int seconds(Form form) {
        String text = form.text(LIMIT).strip();
        text = text.endsWith("s") ? text.substring(0, text.length() - 1).strip() : text;
        if (text.isEmpty() || text.length() > 4) {
            return 0;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return 0;
            }
        }
        int seconds = Integer.parseInt(text);
        return seconds <= LONGEST_LIMIT ? seconds : 0;
    }

    @Override
    public List<Intent> intents(Form form, Facts facts) {
        String line = form.text(COMMAND).strip();
        List<Intent> intents = new ArrayList<>();
        for (Container container : containers) {
            intents.add(new Intent.Exec(container.ref(), argv(line), seconds(form), outputLimit(containers.size())));
        }
        return intents;
    }

    @Override
    public Step submit(Form form, Facts facts) {
        String line = form.text(COMMAND).strip();
        List<Intent> intents = intents(form, facts);
        List<String> lines = List.of("$ " + shown(line), "It is ended after " + seconds(form) + " s.");
        String title = "Run this in " + Question.howMany(intents) + "?";
        return Question.before(title, lines, "Run", intents, facts.caution());
    }

    private static String shown(String line) {
        return line.length() <= SHOWN ? line : Text.line(line, SHOWN) + "… and " + (line.length() - SHOWN) + " more";
    }
}

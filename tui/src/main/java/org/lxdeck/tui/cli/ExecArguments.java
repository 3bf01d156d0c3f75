package org.lxdeck.tui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts {@code --} before the command of {@code exec NAME COMMAND…}, so that the command's own options are never taken
 * for ours.
 */
final class ExecArguments {
    private static final Set<String> WITH_VALUE =
            Set.of("--cwd", "--env", "--user", "--group", "--mode", "--lxcpath", "--reason");

    private ExecArguments() {}

    static String[] separate(String[] args) {
        if (!Cli.firstWord(args).equals("exec")) {
            return args;
        }
        List<String> out = new ArrayList<>(args.length + 1);
        int words = 0;
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals("--")) {
                return args;
            }
            if (arg.startsWith("-")) {
                out.add(arg);
                if (WITH_VALUE.contains(arg) && i + 1 < args.length) {
                    out.add(args[++i]);
                }
                continue;
            }
            words++;
            if (words == 3) {
                out.add("--");
                out.addAll(List.of(args).subList(i, args.length));
                return out.toArray(String[]::new);
            }
            out.add(arg);
        }
        return args;
    }
}

package org.lxdeck.engine.host.local.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.GuestUser;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.model.Text;

/** Plans the child process that takes a user into one running container: lxc-attach or lxc-console, never in-process. */
final class AttachPlans {
    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final List<String> PROGRAMS =
            List.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin", "/bin", "/sbin");

    /** Goes where it can and becomes the rest of its words; lxc-attach takes that directory along by name. */
    private static final String FROM_DIRECTORY = "cd \"$0\" 2>/dev/null || cd /; exec \"$@\"";

    private final LocalSite site;
    private final String name;
    private final RootView root;

    AttachPlans(LocalSite site, String name, int pid) {
        this(site, name, RootView.of(pid));
    }

    AttachPlans(LocalSite site, String name, RootView root) {
        this.site = site;
        this.name = name;
        this.root = root;
    }

    /** @param config the container's effective keys, for {@code environment.*} */
    AttachPlan plan(AttachRequest request, Map<String, String> config) throws EngineException {
        return switch (request.kind()) {
            case CONSOLE -> console();
            case SHELL -> shell(request, config);
            case COMMAND -> command(request, config);
        };
    }

    private AttachPlan console() throws EngineException {
        List<String> argv = List.of(program("lxc-console"), "-P", site.lxcpath(), "-n", name, "-t", "0", "-e", "^a");
        return new AttachPlan(
                argv,
                outer(),
                List.of("Console of " + name + ". ctrl-a q brings you back (ctrl-a ctrl-a sends ctrl-a)."));
    }

    private AttachPlan shell(AttachRequest request, Map<String, String> config) throws EngineException {
        String term = TermName.in(root, request.term());
        GuestUser user = user(request.user());
        String shell = request.shell().isEmpty() ? LoginShell.of(root, Optional.of(user)) : request.shell();
        Map<String, String> environment = environment(request, config, term);
        environment.putIfAbsent("SHELL", shell);
        ofUser(environment, request, user);
        if (!request.shell().isEmpty()) {
            String path = environment.getOrDefault("PATH", PATH);
            new ProgramCheck(root, name).check(shell, directory(request, environment), path);
        }
        List<String> banner = new ArrayList<>();
        String who = user.uid() == 0 ? "" : " as " + user.name();
        banner.add("Shell in " + name + who + ": " + Text.line(shell, 100)
                + ". exit or ctrl-d brings you back; ctrl-c never stops the container.");
        if (!term.equals(request.term())) {
            banner.add("TERM is " + term + " here: the container does not know " + Text.line(request.term(), 60) + ".");
        }
        return new AttachPlan(
                argv(request, user.uid(), user.gid(), environment, LoginShell.command(shell)), outer(), banner);
    }

    /** The user of a name or number; of a number that the container does not know a nameless one. */
    private GuestUser user(String wanted) throws EngineException {
        String who = wanted.isEmpty() ? "0" : wanted;
        List<GuestUser> users = Passwd.of(root);
        Optional<GuestUser> found = Passwd.find(users, who);
        if (found.isPresent()) {
            return found.get();
        }
        if (Passwd.isNumber(who)) {
            int id = Integer.parseInt(who);
            return new GuestUser(who, id, id, "", "");
        }
        throw new EngineException(
                EngineError.Kind.NOT_FOUND,
                "“" + name + "” has no user " + Text.line(who, 60),
                "name one of its /etc/passwd, or a number");
    }

    /** What is asked for or configured goes over what passwd says. */
    private static void ofUser(Map<String, String> environment, AttachRequest request, GuestUser user) {
        if (user.uid() == 0) {
            return;
        }
        environment.putIfAbsent("HOME", user.home().isEmpty() ? "/" : user.home());
        environment.putIfAbsent("USER", user.name());
        environment.putIfAbsent("LOGNAME", user.name());
        environment.putAll(request.environment());
    }

    private AttachPlan command(AttachRequest request, Map<String, String> config) throws EngineException {
        if (request.command().isEmpty()) {
            throw new EngineException(EngineError.Kind.INVALID, "no command was given");
        }
        Map<String, String> environment = environment(request, config, TermName.in(root, request.term()));
        new ProgramCheck(root, name)
                .check(
                        request.command().get(0),
                        directory(request, environment),
                        environment.getOrDefault("PATH", PATH));
        return new AttachPlan(
                argv(request, request.uid(), request.gid(), environment, request.command()), outer(), List.of());
    }

    private List<String> argv(
            AttachRequest request, int uid, int gid, Map<String, String> environment, List<String> command)
            throws EngineException {
        String directory = directory(request, environment);
        boolean alsoOnHost = isPlainDirectory(directory);
        List<String> argv = new ArrayList<>(List.of("/bin/sh", "-c", FROM_DIRECTORY, alsoOnHost ? directory : "/"));
        argv.addAll(List.of(program("lxc-attach"), "-P", site.lxcpath(), "-n", name, "--clear-env"));
        environment.forEach((key, value) -> argv.addAll(List.of("-v", key + "=" + value)));
        if (uid != 0 || gid != 0) {
            argv.addAll(List.of("-u", Integer.toString(uid), "-g", Integer.toString(gid)));
        }
        argv.add("--");
        if (!alsoOnHost && root.isProgram("/bin/sh")) {
            argv.addAll(List.of("/bin/sh", "-c", FROM_DIRECTORY, directory));
        }
        argv.addAll(command);
        return argv;
    }

    private String directory(AttachRequest request, Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "/");
        String directory = request.cwd().isEmpty() ? home : request.cwd();
        return directory.startsWith("/") && root.isDirectory(directory) ? directory : "/";
    }

    /** What a process in the container gets: LXD's defaults, the container's own, what was asked for now. */
    private Map<String, String> environment(AttachRequest request, Map<String, String> config, String term) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PATH", root.isDirectory("/snap") ? PATH + ":/snap/bin" : PATH);
        boolean isRoot = request.uid() == 0
                && (request.user().isEmpty()
                        || request.user().equals("0")
                        || request.user().equals("root"));
        if (isRoot) {
            all.put("HOME", "/root");
            all.put("USER", "root");
        }
        all.put("LANG", "C.UTF-8");
        if (!term.isEmpty()) {
            all.put("TERM", term);
        }
        config.forEach((key, value) -> {
            if (key.startsWith("environment.")) {
                all.put(key.substring("environment.".length()), value);
            }
        });
        all.putAll(request.environment());
        return all;
    }

    /** What lxc-attach itself gets; nothing of it reaches the container. */
    private static Map<String, String> outer() {
        return Map.of("PATH", PATH, "LC_ALL", "C.UTF-8", "HOME", "/root");
    }

    private static boolean isPlainDirectory(String directory) {
        try {
            Path path = Path.of(directory);
            return path.toRealPath().equals(path) && Files.isDirectory(path);
        } catch (java.io.IOException | java.nio.file.InvalidPathException missing) {
            return false;
        }
    }

    private static String program(String name) throws EngineException {
        for (String directory : PROGRAMS) {
            Path path = Path.of(directory, name);
            if (Files.isExecutable(path)) {
                return path.toString();
            }
        }
        throw new EngineException(
                EngineError.Kind.UNAVAILABLE, name + " is not installed", "install the LXC tools (package lxc)");
    }
}

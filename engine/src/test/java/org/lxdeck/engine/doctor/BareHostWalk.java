package org.lxdeck.engine.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineError;

/** What {@link DoctorOnBareHostTest} does inside the namespaces; tells each step in a line. */
final class BareHostWalk {
    private static final String LXC_PATH = "/run/lxdeck-test/lxc";
    private static final Env ENV = Env.ofThisMachine(
            Map.of("LXDECK_ROOT", "/run/lxdeck-test", "PATH", "/usr/bin:/usr/sbin"), List.of(LXC_PATH));

    private BareHostWalk() {}

    public static void main(String[] args) throws Exception {
        String settings = ENV.read("/etc/default/lxc-net");
        String subIds = ENV.read("/etc/subuid") + ENV.read("/etc/subgid");
        sh("ip link add lxt-taken type bridge && ip addr add 10.0.3.77/24 dev lxt-taken && ip link set lxt-taken up");
        Treatment prepared = Doctor.prepare(ENV);
        say("prepared " + prepared.done().size() + " failed "
                + prepared.failed().size() + " " + prepared.failed());
        say("bridge " + sh("ip -4 -o addr show lxcbr0 | grep -o 'inet [0-9.]*' | cut -d' ' -f2"));
        LxcfsState lxcfs = LxcfsState.of(ENV);
        say("lxcfs " + (lxcfs.alive() ? "alive" : "dead") + (lxcfs.showsLoad() ? " -l" : "")
                + (lxcfs.showsCpuShares() ? " --enable-cfs" : ""));
        say("prepared again " + Doctor.prepare(ENV).done().size());
        String name = args[0];
        startContainer(name);
        for (EngineError error : Doctor.undo(ENV).failed()) {
            say("refused" + error.message().substring(error.message().lastIndexOf(" in use by ") + 10));
        }
        sh("lxc-stop -k -P " + LXC_PATH + " -n " + name);
        sh("ip link add lxt-a type veth peer name lxt-b && ip link set lxt-a master lxcbr0");
        for (EngineError error : Doctor.undo(ENV).failed()) {
            say("refused" + error.message().substring(error.message().lastIndexOf(" in use by ") + 10));
        }
        sh("ip link delete lxt-a");
        Treatment undone = Doctor.undo(ENV);
        say("undone " + undone.done().size() + " " + undone.failed());
        boolean restored = settings.equals(ENV.read("/etc/default/lxc-net"))
                && subIds.equals(ENV.read("/etc/subuid") + ENV.read("/etc/subgid"));
        say(restored ? "settings restored" : "settings changed");
        boolean gone = !ENV.has("/sys/class/net/lxcbr0")
                && !LxcfsState.isMounted(ENV)
                && LxcfsState.of(ENV).pid().isEmpty();
        say(gone && Doctor.done(ENV).isEmpty() ? "done" : "something is left");
    }

    /** One that is plugged into the bridge and sees lxcfs. */
    private static void startContainer(String name) {
        sh("mkdir -p " + LXC_PATH + " && lxc-create -P " + LXC_PATH + " -n " + name + " -t busybox");
        sh("cat >>" + LXC_PATH + "/" + name + "/config <<END\n"
                + "lxc.net.0.type = veth\nlxc.net.0.link = lxcbr0\nlxc.net.0.flags = up\n"
                + "lxc.mount.entry = " + LxcfsState.PLACE + "/proc/uptime proc/uptime none bind,create=file 0 0\nEND");
        sh("lxc-start -P " + LXC_PATH + " -n " + name + " && lxc-wait -t 10 -P " + LXC_PATH + " -n " + name
                + " -s RUNNING");
    }

    private static String sh(String words) {
        Commands.Answer answer = ENV.commands().run(Duration.ofSeconds(10), List.of("sh", "-c", words));
        if (!answer.ok()) {
            say("failed: " + words + ": " + answer.output());
        }
        return answer.output().strip();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}

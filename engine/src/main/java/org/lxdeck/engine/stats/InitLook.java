package org.lxdeck.engine.stats;

import java.util.List;
import org.lxdeck.engine.model.Address;

/**
 * One look at a running container that nothing is known of yet, by as few files as that takes: its init process, its
 * freezer, its addresses. For one thread; source: cgroup.procs of its payload, /proc/PID/status and
 * {@link AddressReader}'s.
 */
public final class InitLook {
    private final KernelTree tree;
    private final CgroupLayout layout;
    private final ProcText text = new ProcText();
    private final InitFinder finder;
    private final AddressReader addresses;

    public InitLook(KernelTree tree, CgroupLayout layout) {
        this.tree = tree;
        this.layout = layout;
        this.finder = new InitFinder(tree, layout, text);
        this.addresses = new AddressReader(tree);
    }

    /**
     * What was seen.
     *
     * @param pid of init; 0 when it was not found this way, and then nothing else was looked at
     */
    public record Seen(int pid, Freezer freezer, List<Address> addresses) {
        static final Seen NOTHING = new Seen(0, Freezer.THAWED, List.of());
    }

    /**
     * Looks.
     *
     * @param only whether no other lxcpath of this machine has a running container of that name
     * @param withAddresses whether the addresses by which others can reach it are wanted
     */
    public Seen at(String lxcpath, String name, boolean only, boolean withAddresses) {
        int pid = only ? finder.findOnly(name) : 0;
        boolean quick = pid > 0 && layout.kind() != CgroupLayout.Kind.V2;
        boolean mayBeHeld = !quick || StatusText.isUninterruptible(text);
        if (pid == 0) {
            pid = finder.find(lxcpath, name);
        }
        if (pid == 0) {
            return Seen.NOTHING;
        }
        Freezer freezer = mayBeHeld ? Freezer.read(tree, text, layout.resolve(text, pid, name)) : Freezer.THAWED;
        return new Seen(pid, freezer, withAddresses ? addresses.global(pid) : List.of());
    }
}

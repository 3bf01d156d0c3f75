package org.lxdeck.engine.image;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes the unified archive of the starter image: the same bytes for the same busybox. */
final class StarterArchive implements AutoCloseable {
    private static final int DIRECTORY = 0755;
    private static final int PROGRAM = 0755;
    private static final int DATA = 0644;
    private static final int LINK = 0777;
    private static final List<String> DIRECTORIES = List.of(
            "bin",
            "sbin",
            "usr",
            "usr/bin",
            "usr/sbin",
            "etc",
            "dev",
            "proc",
            "sys",
            "run",
            "var",
            "var/log",
            "mnt",
            "home");

    private final TarArchiveOutputStream tar;
    private final long seconds;
    private final Set<String> written = new HashSet<>();

    private StarterArchive(TarArchiveOutputStream tar, long seconds) {
        this.tar = tar;
        this.seconds = seconds;
    }

    /**
     * @param applets paths such as {@code bin/ls} that become links to busybox
     * @param target a new file
     */
    static void write(Path busybox, List<String> applets, Path target) throws IOException {
        long seconds = Files.getLastModifiedTime(busybox).toMillis() / 1000;
        try (TarArchiveOutputStream tar =
                        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(target)));
                StarterArchive archive = new StarterArchive(tar, Math.max(1, seconds))) {
            archive.metadata();
            archive.root(Files.readAllBytes(busybox), applets);
        }
    }

    private void metadata() throws IOException {
        String yaml = "architecture: " + Architectures.ofThisMachine() + "\n"
                + "creation_date: " + seconds + "\n"
                + "properties:\n"
                + "  description: Starter (busybox of this host)\n"
                + "  os: busybox\n"
                + "  variant: starter\n"
                + "templates:\n"
                + "  /etc/hostname:\n"
                + "    when: [create, copy, rename]\n"
                + "    template: hostname.tpl\n";
        file("metadata.yaml", DATA, yaml.getBytes(StandardCharsets.UTF_8));
        directory("templates/", DIRECTORY);
        file("templates/hostname.tpl", DATA, resource("hostname.tpl"));
    }

    private void root(byte[] busybox, List<String> applets) throws IOException {
        directory("rootfs/", DIRECTORY);
        for (String directory : DIRECTORIES) {
            directory("rootfs/" + directory + "/", DIRECTORY);
        }
        directory("rootfs/root/", 0700);
        directory("rootfs/tmp/", 01777);
        directory("rootfs/var/tmp/", 01777);
        file("rootfs/bin/busybox", PROGRAM, busybox);
        file("rootfs/sbin/init", PROGRAM, resource("init"));
        file("rootfs/sbin/autologin", PROGRAM, resource("autologin"));
        file("rootfs/usr/bin/free", PROGRAM, resource("free"));
        file("rootfs/usr/bin/uptime", PROGRAM, resource("uptime"));
        file("rootfs/etc/udhcpc.script", PROGRAM, resource("udhcpc.script"));
        for (String name : List.of("passwd", "group", "profile", "hosts")) {
            file("rootfs/etc/" + name, DATA, resource(name));
        }
        file("rootfs/etc/shadow", 0640, resource("shadow"));
        file("rootfs/etc/resolv.conf", DATA, new byte[0]);
        for (String applet : applets) {
            link("rootfs/" + applet);
        }
    }

    private void directory(String name, int mode) throws IOException {
        put(new TarArchiveEntry(name, TarConstants.LF_DIR), mode, new byte[0]);
    }

    private void file(String name, int mode, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL);
        entry.setSize(content.length);
        put(entry, mode, content);
    }

    private void link(String name) throws IOException {
        if (written.contains(name)) {
            return;
        }
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName("/bin/busybox");
        put(entry, LINK, new byte[0]);
    }

    private void put(TarArchiveEntry entry, int mode, byte[] content) throws IOException {
        entry.setMode(mode);
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        entry.setModTime(seconds * 1000);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
        written.add(entry.getName());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = StarterArchive.class.getResourceAsStream("starter/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("starter/" + name);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        tar.finish();
    }
}

package org.lxdeck.tui.scene;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.FileKind;
import org.lxdeck.engine.model.FileListing;
import org.lxdeck.tui.app.Msg;
import org.lxdeck.tui.dialog.Answer;

/**
 * The catalogue: a line for each screen, pane and dialog. Whatever is new on the screen gets a line here, and with it golden
 * screens in every size, theme and form of characters.
 */
final class Scenes {
    /** What this machine's side shows, whatever is on the machine. */
    private static final Msg HERE = new Msg.Answered(new Answer.FilesListed(
            new ContainerRef("demo", "web-1"),
            false,
            "/tmp",
            Optional.of(new FileListing(
                    "/tmp",
                    List.of(
                            file("site", FileKind.DIRECTORY, 4096),
                            file("notes.txt", FileKind.FILE, 812),
                            file("odd \u001b[31m name", FileKind.FILE, 3_221_225_472L),
                            file(".hidden", FileKind.FILE, 1)),
                    false)),
            ""));

    private static FileEntry file(String name, FileKind kind, long size) {
        boolean directory = kind == FileKind.DIRECTORY;
        return new FileEntry(name, kind, directory ? 0755 : 0640, 1000, 1000, size, 1_470_000_000L, "", directory);
    }

    static final List<Scene> ALL = List.of(
            Scene.of("containers", "~"),
            Scene.of("containers-marked", "space space"),
            Scene.of("containers-sorted", "> >"),
            Scene.of("containers-zoomed", "z"),
            Scene.of("sort-menu", "o"),
            Scene.of("column-menu", "O down down space"),
            Scene.of("top", "t"),
            Scene.of("top-by-disk", "t o d"),
            Scene.of("top-detail", "t enter"),
            Scene.of("host", "5"),
            Scene.of("host-ten-minutes", "5 i"),
            Scene.of("failed-start", "@ci-runner-3 s"),
            Scene.of("filter", "/ 'web"),
            Scene.of("filter-kept", "/ 'web' enter"),
            Scene.of("images", "2"),
            Scene.of("images-detail", "2 enter"),
            Scene.of("profiles", "3"),
            Scene.of("profiles-detail", "3 enter"),
            Scene.of("operations", "@ci-runner-3 s 4"),
            Scene.of("operations-detail", "@ci-runner-3 s 4 enter"),
            Scene.of("empty-containers", "").empty(),
            Scene.of("empty-filter", "/ 'nothing' enter"),
            Scene.of("empty-operations", "4"),
            Scene.of("detail-overview", "@import-job enter"),
            Scene.of("detail-inside", "@import-job enter ]"),
            Scene.of("detail-processes", "@import-job enter ] ]"),
            Scene.of("detail-config", "@import-job enter ] ] ]"),
            Scene.of("detail-log", "@import-job enter ] ] ] ]"),
            Scene.of("detail-console", "@web-1 enter ] ] ] ] ]"),
            Scene.of("console-search", "@web-1 tab ] ] ] ] ] / 'login' enter F 'nginx' enter"),
            Scene.of("console-paused", "@web-1 tab ] ] ] ] ] pgup ~ ~"),
            Scene.of("search-typed", "@import-job tab ] ] ] / 'limit"),
            Scene.of("copy-mode", "@web-1 tab ] ] ] ] ] v V k k"),
            Scene.of("copy-mode-characters", "@import-job tab v j w v e / 'mem"),
            Scene.of("copy-menu", "@web-1 y"),
            Scene.of("copy-sent", "@web-1 y y"),
            Scene.of("save", "@web-1 tab ] ] ] ] ] ctrl-s"),
            Scene.of("save-over", "").then(new Msg.NotSaved("/root/web-1-console.txt", "text", true, "")),
            Scene.of("detail-graphs", "@import-job enter ["),
            Scene.of("detail-graphs-ten-minutes", "@import-job enter [ ctrl-t"),
            Scene.of("detail-graphs-zoomed", "@import-job enter [ tab z"),
            Scene.of("detail-larger", "@render enter } } }"),
            Scene.of("detail-with-keys", "@import-job tab ]"),
            Scene.of("detail-of-stopped", "@staging enter ]"),
            Scene.of("detail-graphs-of-stopped", "@wiki-old enter ["),
            Scene.of("detail-of-broken", "@printer enter"),
            Scene.of("detail-of-frozen", "@dev-boris enter"),
            Scene.of("processes-tree", "@web-1 tab ] ] ~ down down"),
            Scene.of("processes-filter", "@web-1 tab ] ] ~ P / 'nginx"),
            Scene.of("signal-menu", "@web-1 tab ] ] ~ down down x down"),
            Scene.of("signal-question", "@web-1 tab ] ] ~ down down x down enter"),
            Scene.of("signal-init", "@web-1 tab ] ] ~ x down enter 'web"),
            Scene.of("keymaps", "f8 down"),
            Scene.of("themes", "f9 down"),
            Scene.of("keep-theme", "f9 down enter"),
            Scene.of("why-throttled", "~ @render w down"),
            Scene.of("why-config", "@printer w"),
            Scene.of("why-killed", "@wiki-old w"),
            Scene.of("why-operation", "@ci-runner-3 s 4 w"),
            Scene.of("why-nothing", "~ @web-1 w"),
            Scene.of("help", "?"),
            Scene.of("help-search", "? 'delete"),
            Scene.of("launch", "n '9x"),
            Scene.of("launch-filled", "n 'web-9"),
            Scene.of("launch-list", "n 'web-9' tab tab down space"),
            Scene.of("confirm-delete", "@staging d"),
            Scene.of("confirm-many", "ctrl-a S"),
            Scene.of("confirm-typed", "@web-1 d 'web"),
            Scene.of("confirm-typed-many", "ctrl-a d 'x' enter pgdn"),
            Scene.of("marks-range", "@cache space V down down"),
            Scene.of("bulk-running", "%500 / 'web' enter ctrl-a r y"),
            Scene.of("bulk-results", "/ 'ci-runner' enter ctrl-a S y s"),
            Scene.of("bulk-operations", "/ 'ci-runner' enter ctrl-a S y s esc 4"),
            Scene.of("broadcast", "/ '!stopped !frozen !error' enter ctrl-a b 'systemctl --failed"),
            Scene.of("broadcast-question", "/ '!stopped !frozen !error' enter ctrl-a b 'systemctl --failed' enter"),
            Scene.of("broadcast-answers", "/ '!stopped !frozen !error' enter ctrl-a b 'systemctl --failed' enter y"),
            Scene.of("profiles-difference", "@web-1 P space"),
            Scene.of("config", "@web-1 C"),
            Scene.of("config-filter", "@web-1 C / 'lmem"),
            Scene.of("config-value", "@web-1 C down down enter ctrl-u '512Mx"),
            Scene.of("config-offers", "@web-1 C / 'nesting' enter enter ctrl-u"),
            Scene.of("config-add", "@web-1 C a 'nest"),
            Scene.of("config-unknown", "@web-1 C a 'limits.memry' enter"),
            Scene.of("config-changed", "@web-1 C down down enter ctrl-u '1GiB' enter up o backspace '3' enter"),
            Scene.of("config-unset", "@web-1 C down down u"),
            Scene.of("config-leave", "@web-1 C a 'user.note' enter 'hello' enter esc"),
            Scene.of(
                    "config-difference", "@web-1 C a 'user.note' enter 'hello' enter a 'limits.cpu' enter '1' enter s"),
            Scene.of("config-devices", "@ci-runner-1 C tab"),
            Scene.of("config-device-kinds", "@web-1 C tab a down"),
            Scene.of("config-device-form", "@web-1 C tab a enter 'data' down '/srv' enter 'mnt"),
            Scene.of("config-device-offers", "@web-1 C tab a enter 'data' down '/srv' down '/mnt' down down 't"),
            Scene.of("config-device-added", "@web-1 C tab a enter 'data' down '/srv' down '/mnt' enter"),
            Scene.of("config-device-difference", "@web-1 C tab a enter 'data' down '/srv' down '/mnt' enter s"),
            Scene.of("config-override", "@web-1 C tab o"),
            Scene.of("config-profile", "3 end C"),
            Scene.of("config-profile-difference", "3 end C a 'limits.cpu' enter ctrl-u '6' enter s"),
            Scene.of("config-profile-results", "3 end C a 'limits.cpu' enter ctrl-u '6' enter s enter"),
            Scene.of("files", "@web-1 F").then(HERE),
            Scene.of("files-host", "@web-1 F space space . > tab").then(HERE),
            Scene.of("files-filter", "@web-1 F / 'no").then(HERE),
            Scene.of("files-copy", "@web-1 F end c").then(HERE),
            Scene.of("files-mkdir", "@web-1 F n 'new").then(HERE),
            Scene.of("files-delete", "@web-1 F ctrl-a d").then(HERE),
            Scene.of("files-view", "@web-1 F down down v").then(HERE),
            Scene.of("rename", "@staging R"),
            Scene.of("rename-filled", "@staging R '2"),
            Scene.of("import", "2 i"),
            Scene.of("import-filled", "2 i 'srv/my.tar.xz' down down 'mine"),
            Scene.of("alias", "2 a 'other"),
            Scene.of("still-running", "@legacy-crm S y"),
            Scene.of("importing", "%700 2 i 'rootfs.tar.gz' enter"),
            Scene.of("starting", "%700 @staging s"),
            Scene.of("operations-running", "%700 @staging s 4 enter"),
            Scene.of("tour", ": 'app.tour' enter"),
            Scene.of("tour-act", ": 'app.tour' enter down enter / 'web' enter"),
            Scene.of("shell-form", "@web-1 A 'dep' tab tab '/bin/' tab"),
            Scene.of("command-line", ": 'info web-1"),
            Scene.of("palette", "@web-1 ctrl-p"),
            Scene.of("palette-found", "@web-1 ctrl-p 'st"),
            Scene.of("palette-reason", "@staging ctrl-p 'sto down"),
            Scene.of("palette-line", "ctrl-p 'stop web-1"),
            Scene.of("palette-nothing", "ctrl-p 'xyzzy"),
            Scene.of("command-line-verbs", ": 'im"),
            Scene.of("command-line-offers", ": 'info w' tab"),
            Scene.of("commands-empty", "!"),
            Scene.of("commands", "@staging s @ci-runner-3 s @web-1 space space S y ! down"),
            Scene.of("recording", "! r esc @staging s"),
            Scene.of("recording-saved", "! r esc @staging s ! r"),
            Scene.of("message", "")
                    .then(new Msg.EffectFailed("One sentence about it.", "More than one line. ".repeat(9))));

    private Scenes() {}
}

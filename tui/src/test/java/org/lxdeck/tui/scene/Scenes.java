package org.lxdeck.tui.scene;

import java.util.List;
import org.lxdeck.tui.app.Msg;

/**
 * The catalogue: a line for each screen, pane and dialog. Whatever is new on the screen gets a line here, and with it golden
 * screens in every size, theme and form of characters.
 */
final class Scenes {
    static final List<Scene> ALL = List.of(
            Scene.of("containers", "~"),
            Scene.of("containers-marked", "space space"),
            Scene.of("containers-sorted", "> >"),
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
            Scene.of("detail-with-keys", "@import-job tab ]"),
            Scene.of("detail-of-stopped", "@staging enter ]"),
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
            Scene.of("rename", "@staging R"),
            Scene.of("import", "2 i"),
            Scene.of("still-running", "@legacy-crm S y"),
            Scene.of("importing", "%700 2 i 'rootfs.tar.gz' enter"),
            Scene.of("starting", "%700 @staging s"),
            Scene.of("operations-running", "%700 @staging s 4 enter"),
            Scene.of("command-line", ": 'info web-1"),
            Scene.of("message", "")
                    .then(new Msg.EffectFailed("One sentence about it.", "More than one line. ".repeat(9))));

    private Scenes() {}
}

package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.Image;
import org.lxdeck.tui.dialog.Approved;
import org.lxdeck.tui.dialog.ImportForm;
import org.lxdeck.tui.dialog.LaunchForm;
import org.lxdeck.tui.dialog.NameForm;
import org.lxdeck.tui.dialog.Question;
import org.lxdeck.tui.input.Command;

/** The commands of the images' page. */
final class ImageCommands {
    private ImageCommands() {}

    static Next run(Model model, Command command) {
        Optional<Host> host = Targets.host(model);
        if (command == Command.IMAGE_IMPORT && host.isPresent()) {
            return Next.of(model.open(ImportForm.open(host.get().id(), "/")));
        }
        if (command == Command.IMAGE_STARTER && host.isPresent()) {
            Intent starter = new ImageIntent.MakeStarterImage(host.get().id(), Targets.STARTER);
            return Next.of(model, new Effect.Submit(List.of(Approved.harmless(starter))));
        }
        List<Image> chosen = model.tables().images().chosen();
        if (chosen.isEmpty()) {
            return Next.of(model);
        }
        Image image = chosen.get(0);
        return switch (command) {
            case IMAGE_LAUNCH ->
                Next.of(model.open(LaunchForm.open(
                        model.engine(), image.host(), "", LaunchForm.word(image), Targets.usualProfiles())));
            case IMAGE_ALIAS -> Next.of(model.open(NameForm.addAlias(image)));
            case IMAGE_ALIAS_DELETE -> Next.of(model.open(NameForm.dropAlias(image)));
            case IMAGE_DELETE -> delete(model, chosen);
            default -> Next.of(model);
        };
    }

    private static Next delete(Model model, List<Image> chosen) {
        List<Intent> intents = new ArrayList<>();
        for (Image image : chosen) {
            intents.add(new ImageIntent.DeleteImage(image.host(), image.fingerprint()));
        }
        Image first = chosen.get(0);
        String title = chosen.size() == 1
                ? "Delete the image “" + LaunchForm.word(first) + "”?"
                : "Delete " + chosen.size() + " images?";
        String line = "Containers made from " + (chosen.size() == 1 ? "it" : "them") + " are not touched.";
        return Dialogs.open(
                model,
                Question.before(
                        title, List.of(line), "Delete", intents, model.session().caution()));
    }
}

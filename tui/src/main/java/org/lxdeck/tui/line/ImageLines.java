package org.lxdeck.tui.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;

/** The verbs of lxdeck that do what an intent about an image does. */
final class ImageLines {
    private final List<String> self;
    private final EngineState state;

    private ImageLines(List<String> self, EngineState state) {
        this.self = self;
        this.state = state;
    }

    static List<ShellLine> of(ImageIntent intent, List<String> self, EngineState state) {
        return new ImageLines(self, state).of(intent);
    }

    private List<ShellLine> of(ImageIntent intent) {
        if (intent instanceof ImageIntent.ImportImage all) {
            return List.of(importImage(all));
        }
        if (intent instanceof ImageIntent.MakeStarterImage) {
            return List.of(verb("image", "starter").with(named(intent)).line());
        }
        if (intent instanceof ImageIntent.EditImage edit) {
            return editImage(edit);
        }
        return List.of(verb("image", "delete").about(named(intent)).line());
    }

    private Words verb(String... words) {
        return Words.of(self, words);
    }

    private String named(Intent intent) {
        return HostWords.named(state, intent.host(), intent.subject());
    }

    private ShellLine importImage(ImageIntent.ImportImage intent) {
        Words words =
                verb("image", "import").with(intent.metadata().toAbsolutePath().toString());
        intent.rootfs().ifPresent(path -> words.with(path.toAbsolutePath().toString()));
        String prefix = HostWords.named(state, intent.host(), "");
        if (!prefix.isEmpty()) {
            words.with(prefix);
        }
        intent.properties().forEach((key, value) -> words.with(key + "=" + value));
        for (ImageAlias alias : intent.aliases()) {
            words.option("--alias", alias.name());
        }
        return words.optionIf(intent.isPublic(), "--public").line();
    }

    private List<ShellLine> editImage(ImageIntent.EditImage intent) {
        Optional<Image> before = Optional.empty();
        for (Image image : state.images()) {
            if (image.host().equals(intent.host()) && image.fingerprint().equals(intent.fingerprint())) {
                before = Optional.of(image);
            }
        }
        List<ImageAlias> had = before.map(Image::aliases).orElse(List.of());
        Map<String, String> said = before.map(Image::properties).orElse(Map.of());
        List<ShellLine> lines = new ArrayList<>();
        for (ImageAlias alias : intent.aliases()) {
            if (!had.contains(alias)) {
                lines.add(verb("image", "alias", "create")
                        .with(alias.name())
                        .with(named(intent))
                        .optionIf(!alias.description().isEmpty(), "--description", alias.description())
                        .line());
            }
        }
        for (ImageAlias alias : had) {
            if (!intent.aliases().contains(alias)) {
                lines.add(verb("image", "alias", "delete").with(alias.name()).line());
            }
        }
        intent.properties().forEach((key, value) -> {
            if (!value.equals(said.get(key))) {
                lines.add(verb("image", "set-property")
                        .with(named(intent))
                        .with(key)
                        .with(value)
                        .line());
            }
        });
        for (String key : said.keySet()) {
            if (!intent.properties().containsKey(key)) {
                lines.add(verb("image", "unset-property")
                        .with(named(intent))
                        .with(key)
                        .line());
            }
        }
        return lines;
    }
}

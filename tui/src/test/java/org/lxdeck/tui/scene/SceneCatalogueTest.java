package org.lxdeck.tui.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.app.DetailTab;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Page;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.dialog.Dialog;

/** Nothing that can be on the screen is missing from the catalogue, and every name in it stands for one scene. */
class SceneCatalogueTest {
    @Test
    void everyPageTabAndDialogIsInIt() {
        Set<String> missing = new TreeSet<>();
        for (Page page : Page.values()) {
            missing.add("page " + page);
        }
        for (DetailTab tab : DetailTab.values()) {
            missing.add("tab " + tab);
        }
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.lxdeck.tui")) {
            if (type.isAssignableTo(Dialog.class)
                    && !type.isInterface()
                    && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                missing.add("dialog " + type.getSimpleName());
            }
        }
        for (Scene scene : Scenes.ALL) {
            try (UiDriver ui = scene.at(80, 24)) {
                Model model = ui.model();
                missing.remove("page " + model.page());
                if (model.layout().hasDetail()) {
                    missing.remove("tab " + model.detail().tab());
                }
                model.dialogs()
                        .forEach(dialog ->
                                missing.remove("dialog " + dialog.getClass().getSimpleName()));
            }
        }
        assertEquals(Set.of(), missing, "add a line to Scenes for each of them");
    }

    @Test
    void everyNameStandsForOneScene() {
        assertEquals(
                Scenes.ALL.size(),
                Scenes.ALL.stream().map(Scene::name).distinct().count());
    }
}

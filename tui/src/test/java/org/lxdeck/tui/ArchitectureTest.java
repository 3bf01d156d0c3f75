package org.lxdeck.tui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the house never run back. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lxdeck");

    private static final DescribedPredicate<JavaClass> JNA = inPackage("com.sun.jna");
    private static final DescribedPredicate<JavaClass> LANTERNA = inPackage("com.googlecode.lanterna");
    private static final DescribedPredicate<JavaClass> JLINE = inPackage("org.jline");

    @Test
    void onlyTheBindingKnowsJna() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lxdeck.lxc..")
                .should()
                .dependOnClassesThat(JNA)
                .check(HOUSE);
    }

    @Test
    void theBindingKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("org.lxdeck.lxc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lxdeck.engine..", "org.lxdeck.tui..")
                .check(HOUSE);
    }

    @Test
    void theEngineKnowsNoTerminal() {
        noClasses()
                .that()
                .resideInAPackage("org.lxdeck.engine..")
                .should()
                .dependOnClassesThat(
                        LANTERNA.or(JLINE).or(inPackage("org.lxdeck.tui")).or(inPackage("picocli")))
                .check(HOUSE);
    }

    @Test
    void theFaceKnowsNoLiblxc() {
        noClasses()
                .that()
                .resideInAPackage("org.lxdeck.tui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lxdeck.lxc..", "org.lxdeck.engine.host.local..", "com.fasterxml.jackson.databind..")
                .check(HOUSE);
    }

    @Test
    void onlyTheTerminalLayerTouchesTheTty() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lxdeck.tui.term..")
                .should()
                .dependOnClassesThat(JLINE)
                .check(HOUSE);
    }

    @Test
    void viewsDrawWithoutClockOrEngine() {
        noClasses()
                .that()
                .resideInAnyPackage("org.lxdeck.tui.screen..", "org.lxdeck.tui.dialog..", "org.lxdeck.tui.widget..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.lxdeck.engine.Engine")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(HOUSE);
    }

    @Test
    void lanternasOwnScreensAreNeverUsed() {
        noClasses()
                .should()
                .dependOnClassesThat(inPackage("com.googlecode.lanterna.gui2")
                        .or(named("com.googlecode.lanterna.screen.TerminalScreen"))
                        .or(named("com.googlecode.lanterna.terminal.DefaultTerminalFactory"))
                        .or(named("com.googlecode.lanterna.input.InputDecoder"))
                        .or(inPackage("com.googlecode.lanterna.terminal.ansi")))
                .check(HOUSE);
    }

    @Test
    void onlyRemoteHostsSayInstance() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lxdeck.engine.host.lxd..")
                .should()
                .haveNameMatching(".*Instance.*")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Helpers|Common)(\\$.*)?")
                .check(HOUSE);
    }

    @Test
    void noMutableStatics() {
        noFields()
                .that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .notBeFinal()
                .check(HOUSE);
    }

    @Test
    void theModelIsRecordsAndEnums() {
        classes()
                .that()
                .resideInAPackage("org.lxdeck.engine.model")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .and(new DescribedPredicate<JavaClass>("are no namespaces of pure functions") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getConstructors().stream()
                                .noneMatch(constructor -> constructor
                                                .getModifiers()
                                                .contains(JavaModifier.PRIVATE)
                                        && constructor.getRawParameterTypes().isEmpty());
                    }
                })
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .orShould()
                .beInterfaces()
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> inPackage(String name) {
        return new DescribedPredicate<>("in " + name) {
            @Override
            public boolean test(JavaClass type) {
                return type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + ".");
            }
        };
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return new DescribedPredicate<>("named " + name) {
            @Override
            public boolean test(JavaClass type) {
                return type.getFullName().equals(name);
            }
        };
    }
}

package dev.scabbard.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.inject.Injector;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.stream.Stream;

/// The rules of the house, for the window.
@AnalyzeClasses(packages = "dev.scabbard.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> STORIES =
            List.of("onboarding", "unlock", "files", "secrets", "recovery", "account", "renewal", "settings", "about");

    @ArchTest
    static final ArchRule storiesDoNotKnowEachOther = storiesDoNotKnowEachOther();

    @ArchTest
    static final ArchRule storiesDoNotKnowTheShell = noClasses()
            .that()
            .resideInAnyPackage(stories())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.scabbard.app.shell..")
            .allowEmptyShould(true)
            .because("a story asks ui's navigation interface; who answers it is not its business");

    @ArchTest
    static final ArchRule sharedPiecesKnowNoStory = noClasses()
            .that()
            .resideInAPackage("dev.scabbard.app.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Stream.concat(Stream.of("dev.scabbard.app.shell.."), Stream.of(stories()))
                    .toArray(String[]::new))
            .because("what every story shares stands below all of them");

    @ArchTest
    static final ArchRule noCircles = slices().matching("dev.scabbard.app.(*)..")
            .should()
            .beFreeOfCycles()
            .because("arrows point from the shell over the stories to ui, never back");

    @ArchTest
    static final ArchRule noCirclesWithinAPackage = slices().matching("dev.scabbard.app.(**)")
            .should()
            .beFreeOfCycles()
            .because("the rooms of a package are read from the ground up as well");

    @ArchTest
    static final ArchRule viewsKnowOnlyTheirViewModel = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.scabbard.core..", "com.google.inject..")
                    .and(resideOutsideOfPackage("dev.scabbard.core.secret..")))
            .because("a view binds and forwards; what is shown and what may be done is its view model's decision."
                    + " It does carry what was typed to it, in a type that can be wiped");

    @ArchTest
    static final ArchRule viewModelsNeedNoToolkit = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .or()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..", "javafx.application..")
            .because("view models are tested without a display, and a view can be redrawn without touching them");

    @ArchTest
    static final ArchRule foldersNeedNoToolkit = noClasses()
            .that()
            .resideInAnyPackage("dev.scabbard.app.files.rows..", "dev.scabbard.app.files.folder..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..", "javafx.application..")
            .because("a folder of a hundred thousand rows is fetched, sorted and tested without a display");

    @ArchTest
    static final ArchRule nobodyAsksTheInjector = noClasses()
            .that()
            .resideOutsideOfPackage("dev.scabbard.app.shell..")
            .and()
            .haveSimpleNameNotEndingWith("Module")
            .and()
            .doNotHaveFullyQualifiedName("dev.scabbard.app.ui.view.ViewLoader")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Injector.class)
            .because("constructors say what a class needs; only the root composes,"
                    + " and makes the view classes for FXML");

    @ArchTest
    static final ArchRule whatAnOpenVaultHoldsStaysInTheVault = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.scabbard.core.vault.open..")
            .because("keys, lock and journal of an open vault are reached through Vault alone");

    @ArchTest
    static final ArchRule noProtocolInTheWindow = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.fasterxml..",
                    "org.apache.hc..",
                    "java.net.http..",
                    "org.bouncycastle..",
                    "org.eclipse.jetty..",
                    "javax.crypto..")
            .because("the window has no HTTP, JSON or cryptography; core has");

    @ArchTest
    static final ArchRule styleComesFromTheSheet = noClasses()
            .should()
            .callMethodWhere(target(name("setStyle")))
            .because("only style classes follow the theme");

    @ArchTest
    static final ArchRule oneWayToLog = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because(
            "the log has one configuration and one redaction, which SLF4J leads to");

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses()
            .that()
            .resideInAnyPackage("dev.scabbard.app.*..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("only the command line, before there is a window, may write to the terminal");

    private static ArchRule storiesDoNotKnowEachOther() {
        return CompositeArchRule.of(STORIES.stream()
                .<ArchRule>map(story -> noClasses()
                        .that()
                        .resideInAPackage(packages(story))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(STORIES.stream()
                                .filter(other -> !other.equals(story))
                                .map(ArchitectureTest::packages)
                                .toArray(String[]::new))
                        .allowEmptyShould(true)
                        .because("a story can be read, changed and removed by itself"))
                .toList());
    }

    private static String[] stories() {
        return STORIES.stream().map(ArchitectureTest::packages).toArray(String[]::new);
    }

    private static String packages(String name) {
        return "dev.scabbard.app." + name + "..";
    }
}

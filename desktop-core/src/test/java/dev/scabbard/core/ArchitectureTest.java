package dev.scabbard.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.scabbard.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules of the house, for core.
@AnalyzeClasses(packages = "dev.scabbard.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CORE = "dev.scabbard.core";

    /// What each package stands on, as in `docs/architecture.md`; it may use what these stand on as well.
    private static final Map<String, List<String>> STANDS_ON = standsOn();

    private static Map<String, List<String>> standsOn() {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        arrows.put("problem", List.of());
        arrows.put("disk", List.of("problem"));
        arrows.put("secret", List.of("problem"));
        arrows.put("exef", List.of("secret", "disk"));
        arrows.put("protocol", List.of("exef"));
        arrows.put("net", List.of("secret"));
        arrows.put("excalibur", List.of("protocol", "net"));
        arrows.put("vault", List.of("excalibur"));
        arrows.put("onboarding", List.of("vault"));
        arrows.put("xecrets", List.of("net"));
        arrows.put("profile", List.of("disk"));
        arrows.put("local", List.of("protocol"));
        return arrows;
    }

    @ArchTest
    static final ArchRule eachPackageUsesOnlyWhatItStandsOn = arrows();

    @ArchTest
    static final ArchRule everyPackageHasItsPlace = classes()
            .should()
            .resideInAnyPackage(STANDS_ON.keySet().stream()
                    .map(ArchitectureTest::packages)
                    .toArray(String[]::new))
            .because("a package without a place in the picture has no rules");

    @ArchTest
    static final ArchRule noCircles = slices().matching("dev.scabbard.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader must be able to start at the ground and never look up");

    @ArchTest
    static final ArchRule noCirclesWithinAPackage = slices().matching("dev.scabbard.core.(**)")
            .should()
            .beFreeOfCycles()
            .because("the rooms of a package are read from the ground up as well");

    @ArchTest
    static final ArchRule noWindow = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "dev.scabbard.app..")
            .because("core runs without a display: as a server, and in every test");

    @ArchTest
    static final ArchRule noContainer = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google..")
            .because("Guice composes in the app; core's constructors say what they need");

    @ArchTest
    static final ArchRule oneWayToLog = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because(
            "the log has one configuration and one redaction, which SLF4J leads to");

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(CORE + ".local.ServeCommand")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("only the command line writes to the terminal; all else would go past the log's redaction");

    @ArchTest
    static final ArchRule loggersBelongToTheirClass = noFields()
            .that()
            .haveRawType("org.slf4j.Logger")
            .should()
            .notBePrivate()
            .orShould()
            .notBeFinal()
            .because("a shared logger hides who speaks");

    @ArchTest
    static final ArchRule httpClientStaysInNet = onlyIn("org.apache.hc..", "net",
            "trust, time-outs and redaction are set in one place");

    @ArchTest
    static final ArchRule webSocketsStayInNet =
            onlyIn("java.net.http..", "net", "trust, time-outs and redaction are set in one place");

    @ArchTest
    static final ArchRule connectionsStayInNet = onlyIn(CORE + ".net.connection..", "net",
            "which proxy and whom to trust is decided once, for every request and WebSocket");

    @ArchTest
    static final ArchRule jettyStaysInLocal =
            onlyIn("org.eclipse.jetty..", "local", "the embedded server is spoken to by HTTP alone");

    @ArchTest
    static final ArchRule signedCallsStayInExcalibur = onlyIn(CORE + ".excalibur.call..", "excalibur",
            "what is signed and sealed, and what is put right on the way, is the session's business alone");

    @ArchTest
    static final ArchRule roomsOfTheHostStayInIt = noClasses()
            .that(resideOutsideOfPackages(CORE + ".local.excalibur.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CORE + ".local.excalibur.*..")
            .because("the embedded Excalibur is started as a whole, by ExcaliburHost and its HostProfile");

    @ArchTest
    static final ArchRule whatAnOpenVaultHoldsStaysInTheVault = onlyIn(CORE + ".vault.open..", "vault",
            "keys, lock and journal of an open vault are reached through Vault alone");

    @ArchTest
    static final ArchRule problemsHaveAFamily = classes()
            .that()
            .areAssignableTo(Problem.class)
            .and()
            .doNotHaveFullyQualifiedName(Problem.class.getName())
            .and()
            .areTopLevelClasses()
            .should()
            .haveSimpleNameEndingWith("Problem")
            .orShould()
            .haveModifier(JavaModifier.FINAL)
            .because("each package seals one family, whose members are final, so that a switch over it is complete");

    private static ArchRule onlyIn(String library, String owner, String reason) {
        return noClasses()
                .that(resideOutsideOfPackages(packages(owner)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(reason);
    }

    private static ArchRule arrows() {
        List<ArchRule> rules = new ArrayList<>();
        STANDS_ON.forEach((name, _) -> rules.add(noClasses()
                .that()
                .resideInAPackage(packages(name))
                .should()
                .dependOnClassesThat(resideInAPackage(CORE + "..").and(resideOutsideOfPackages(reach(name))))
                .allowEmptyShould(true)
                .because(name + " stands on " + STANDS_ON.get(name) + ", and arrows point down only")));
        return CompositeArchRule.of(rules);
    }

    private static String[] reach(String name) {
        Set<String> reached = new LinkedHashSet<>();
        collect(name, reached);
        return reached.stream().map(ArchitectureTest::packages).toArray(String[]::new);
    }

    private static void collect(String name, Set<String> reached) {
        if (reached.add(name)) {
            STANDS_ON.getOrDefault(name, List.of()).forEach(below -> collect(below, reached));
        }
    }

    private static String packages(String name) {
        return CORE + "." + name + "..";
    }
}

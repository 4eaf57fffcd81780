package longhand.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who may know whom: the rules of ARCHITECTURE.md.
class ArchitectureTest {

    static final JavaClasses LONGHAND = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("longhand");

    /// The packages of the engine, lowest first.
    private static final List<String> ENGINE = List.of(
            "api",
            "text",
            "gguf",
            "tokenizer",
            "tensor",
            "transformer",
            "sampling",
            "lexicon",
            "filter",
            "constraint",
            "rule",
            "form",
            "scansion",
            "transformation",
            "prosody",
            "length",
            "prompt",
            "scoring",
            "verse",
            "mending",
            "planning",
            "generation",
            "recurrence",
            "revision",
            "inquiry",
            "process",
            "shelf");

    @Test
    void engineKnowsNoToolkitNoDatabaseAndNoOtherModule() {
        check(
                noneIn(
                        "longhand.engine..",
                        "javafx..",
                        "java.sql..",
                        "longhand.memory..",
                        "longhand.ui..",
                        "longhand.app.."),
                "the engine runs as a process of its own and in tests without window and database");
    }

    @Test
    void memoryKnowsNoToolkitAndNoOtherModule() {
        check(
                noneIn("longhand.memory..", "javafx..", "longhand.engine..", "longhand.ui..", "longhand.app.."),
                "a manuscript must be readable without a model and without a window");
    }

    @Test
    void windowSeesOnlyApisAndText() {
        check(noneIn("longhand.ui..", "java.sql..", "longhand.app.."), "the window is wired from above");
        for (String module : List.of("engine", "memory")) {
            check(
                    noClasses()
                            .that(resideInAPackage("longhand.ui.."))
                            .should()
                            .dependOnClassesThat(internalsOf(module)),
                    "the window works with any writer and any store that keep the api's promises");
        }
    }

    @Test
    void eachLibraryHasOneHome() {
        check(
                noneOutside("longhand.engine.tensor.vector..", "jdk.incubator.vector.."),
                "an incubating API changes: one package follows it");
        check(noneOutside("longhand.engine.tensor.cuda..", "jcuda.."), "one package knows the driver's calls");
        check(noneOutside("longhand.memory.h2..", "java.sql..", "javax.sql..", "org.h2.."), "H2 is one store of many");
        check(noneOutside("longhand.ui.page..", "org.fxmisc.."), "the page is behind our own model: adr/0007");
        check(noneOutside("longhand.app..", "picocli.."), "the command line is the program's");
    }

    @Test
    void nobodyOpensASocket() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi.."))
                        .orShould()
                        .dependOnClassesThat()
                        .haveNameMatching("java\\.net\\..*(Socket|URLConnection).*|java\\.nio\\.channels\\..*Socket.*"),
                "nothing leaves the machine");
    }

    @Test
    void enginePackagesUseOnlyLowerOnes() {
        for (int i = 0; i < ENGINE.size(); i++) {
            String[] higher = ENGINE.subList(i + 1, ENGINE.size()).stream()
                    .map(name -> "longhand.engine." + name + "..")
                    .toArray(String[]::new);
            check(
                    noneIn("longhand.engine." + ENGINE.get(i) + "..", higher),
                    "who reads upwards needs no package twice");
        }
        check(
                classes().that().resideInAPackage("longhand.engine..").should().resideInAnyPackage(enginePackages()),
                "a new package gets its place in the order of this test");
    }

    @Test
    void packagesFormNoCycle() {
        for (String module : List.of("engine", "memory", "ui", "app")) {
            slices().matching("longhand." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a package must be understood without the ones that use it")
                    .check(LONGHAND);
        }
    }

    @Test
    void backendsDoNotKnowEachOther() {
        check(
                noneIn("longhand.engine.tensor.scalar..", "longhand.engine.tensor.vector.."),
                "the reference must not share the mistakes of what it judges");
        check(
                noneIn("longhand.engine.tensor.vector..", "longhand.engine.tensor.scalar.."),
                "the reference must not share the mistakes of what it judges");
    }

    private static String[] enginePackages() {
        return ENGINE.stream().map(name -> "longhand.engine." + name + "..").toArray(String[]::new);
    }

    private static ArchRule noneIn(String home, String... foreign) {
        return noClasses().that().resideInAPackage(home).should().dependOnClassesThat(resideInAnyPackage(foreign));
    }

    private static ArchRule noneOutside(String home, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat(resideInAnyPackage(library));
    }

    private static DescribedPredicate<JavaClass> internalsOf(String module) {
        return resideInAPackage("longhand." + module + "..")
                .and(DescribedPredicate.not(
                        resideInAnyPackage("longhand." + module + ".api..", "longhand." + module + ".text..")));
    }

    private static void check(ArchRule rule, String reason) {
        rule.because(reason).check(LONGHAND);
    }
}

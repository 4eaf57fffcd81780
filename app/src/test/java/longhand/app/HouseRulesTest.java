package longhand.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.lang.reflect.Method;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// How code of Longhand is written, where a compiler does not see to it: CONTRIBUTING.md.
class HouseRulesTest {

    /// Methods that format by the language of the desktop.
    private static final Set<String> DESKTOP_LANGUAGE = Set.of(
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
            "java.util.Locale.getDefault()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getIntegerInstance()",
            "java.text.NumberFormat.getNumberInstance()",
            "java.text.BreakIterator.getCharacterInstance()",
            "java.text.BreakIterator.getWordInstance()",
            "java.text.Collator.getInstance()");

    @Test
    void machineTextNeverFollowsTheDesktop() {
        check(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(Wiring.class.getName())
                        .should(call(DESKTOP_LANGUAGE))
                        .orShould()
                        .callConstructor(MessageFormat.class, String.class)
                        .orShould()
                        .callConstructor(Formatter.class),
                "a Turkish i or a decimal comma must not reach a file; only the wiring asks for the desktop's language");
    }

    @Test
    void everyMethodOfTheListExists() throws ReflectiveOperationException {
        DateTimeFormatter.class.getMethod("ofPattern", String.class);
        for (String method : DESKTOP_LANGUAGE) {
            String owner = method.substring(0, method.lastIndexOf('.', method.indexOf('(')));
            String name = method.substring(owner.length() + 1, method.indexOf('('));
            long found = List.of(Class.forName(owner).getMethods()).stream()
                    .filter(candidate -> signature(owner, candidate).equals(method))
                    .count();
            assertEquals(1, found, "the rule names a method that does not exist: " + name + " of " + owner);
        }
    }

    @Test
    void onlyTheCommandLinePrints() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("longhand.app.cli..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace"),
                "stdout is for results, everything else is logged");
    }

    @Test
    void stopIsAFlag() {
        check(
                noClasses().should().callMethod(Thread.class, "interrupt"),
                "an interrupted thread closes the file or the database that it is in");
    }

    @Test
    void nobodySleeps() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("longhand.engine.tensor.vector..")
                        .should(call(
                                Set.of("java.lang.Thread.sleep(long)", "java.lang.Thread.sleep(java.time.Duration)"))),
                "wait for what is to happen; only the warm-up leaves the core to the compiler");
    }

    @Test
    void objectsAreNeverReadFromBytes() {
        check(
                noClasses().should().dependOnClassesThat(assignableTo(ObjectInputStream.class)),
                "a stranger's file would run code");
    }

    @Test
    void logsGoThroughOneDoor() {
        check(
                noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging..")),
                "SLF4J is the door; the program decides what stands behind it");
    }

    @Test
    void oneBridgeLeadsToTheWindowsThread() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("longhand.ui.concurrent..", "longhand.app..")
                        .should()
                        .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName()),
                "a burst must be one batch: FxMailbox");
    }

    @Test
    void apisHoldValuesAndPromisesOnly() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage("longhand.engine.api..", "longhand.memory.api..")
                        .should()
                        .beInterfaces()
                        .orShould()
                        .beRecords()
                        .orShould()
                        .beEnums()
                        .orShould()
                        .beAssignableTo(Exception.class)
                        .orShould()
                        .notBePublic(),
                "whoever sees an api must not see how it is kept");
    }

    @Test
    void nothingIsNullUnlessItSaysSo() {
        check(
                classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class),
                "NullAway looks at marked packages only");
        long packages = ArchitectureTest.LONGHAND.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .count();
        long described = ArchitectureTest.LONGHAND.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .count();
        assertEquals(packages, described, "packages with a package-info");
    }

    @Test
    void staticFieldsNeverChange() {
        check(
                fields().that()
                        .areStatic()
                        .and()
                        .doNotHaveModifier(JavaModifier.SYNTHETIC)
                        .should()
                        .beFinal(),
                "no singletons: objects are made in the wiring and handed down");
    }

    private static String signature(String owner, Method method) {
        String parameters =
                List.of(method.getParameterTypes()).stream().map(Class::getName).collect(Collectors.joining(", "));
        return owner + "." + method.getName() + "(" + parameters + ")";
    }

    private static ArchCondition<JavaClass> call(Set<String> methods) {
        return new ArchCondition<>("call one of " + methods.size() + " named methods") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    boolean named = methods.contains(access.getTarget().getFullName());
                    events.add(new SimpleConditionEvent(access, named, access.getDescription()));
                }
            }
        };
    }

    private static void check(ArchRule rule, String reason) {
        rule.because(reason).check(ArchitectureTest.LONGHAND);
    }
}

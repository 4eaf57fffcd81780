package longhand.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import longhand.engine.api.EngineError;
import longhand.engine.api.StopReason;
import longhand.memory.api.ItemId;
import longhand.memory.api.Opening;
import longhand.memory.api.SaveState;
import longhand.memory.text.Selection;
import longhand.ui.settings.Preferences;
import longhand.ui.settings.ThemeChoice;
import longhand.ui.testing.FxToolkit;
import longhand.ui.testing.Inputs.Held;

/// A tool, no test: draws the states of the window into the folder named by the first argument, to be
/// looked at beside the pictures of the design. Further arguments choose pictures by the beginning of
/// their names.
final class StudioShots {

    private static final Preferences DARK =
            StudioFixture.LIGHT.withLook(new Preferences.Look(ThemeChoice.DARK, false, true));
    private static final Preferences SAFE =
            StudioFixture.LIGHT.withLook(new Preferences.Look(ThemeChoice.LIGHT, true, true));
    private static final Preferences DARK_SAFE =
            StudioFixture.LIGHT.withLook(new Preferences.Look(ThemeChoice.DARK, true, true));

    private final Path folder;
    private final List<String> names;

    private StudioShots(Path folder, List<String> names) {
        this.folder = folder;
        this.names = names;
    }

    static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        StudioShots tool = new StudioShots(Path.of(all.getFirst()), all.subList(1, all.size()));
        FxToolkit.start();
        FxToolkit.runOnFx(tool::draw);
        Platform.exit();
    }

    @FunctionalInterface
    private interface Stage {
        StudioFixture set();
    }

    private void draw() {
        draw("01-take", () -> take(StudioFixture.LIGHT));
        draw("02-take-dark", () -> take(DARK));
        draw("07-first-run", StudioFixture::firstRun);
        draw("09-recovery", () -> recovered(StudioFixture.LIGHT, List.of()));
        draw("09-lost-1024-dark", () -> recovered(narrow(DARK), List.of(new Opening.Loss(GAUGE, 12))));
        draw("10-streaming-1024", () -> streaming(narrow(StudioFixture.LIGHT)));
        draw("11-inspector-1024-dark", () -> inspector(take(narrow(DARK))));
        draw("04-plan", () -> plan(StudioFixture.book(StudioFixture.LIGHT)));
        draw("04-plan-1024-dark", () -> plan(StudioFixture.book(narrow(DARK))));
        draw("14-plan-cards-dark", () -> cards(plan(StudioFixture.book(DARK))));
        draw("14-plan-cards-1024-safe", () -> cards(plan(StudioFixture.book(narrow(SAFE)))));
        draw("30-plan-empty-1024", () -> planned(StudioFixture.book(narrow(StudioFixture.LIGHT))));
        draw("04-plan-ways-dark-safe", () -> waysOfPlan(plan(StudioFixture.book(DARK_SAFE))));
        draw("04-plan-ai-off", () -> planWithoutModel(StudioFixture.book(StudioFixture.LIGHT)));
        draw("03-memory", () -> memory(StudioFixture.book(StudioFixture.LIGHT)));
        draw("03-memory-stale-1024-dark", () -> stale(memory(StudioFixture.book(narrow(DARK)))));
        draw("08-proposals", () -> proposals(StudioFixture.book(StudioFixture.LIGHT)));
        draw("08-proposals-1024-safe-dark", () -> proposals(StudioFixture.book(narrow(DARK_SAFE))));
        draw("12-ways", () -> ways(StudioFixture.book(StudioFixture.LIGHT)));
        draw("12-bubble", () -> bubble(StudioFixture.book(StudioFixture.LIGHT)));
        draw("question", () -> question(StudioFixture.book(StudioFixture.LIGHT)));
        draw("question-1024-dark", () -> question(StudioFixture.book(narrow(DARK))));
        draw("reader", () -> reader(StudioFixture.book(StudioFixture.LIGHT)));
        draw("reader-1024-dark", () -> reader(StudioFixture.book(narrow(DARK))));
        drawVerse();
        draw("06-context", () -> context(StudioFixture.book(StudioFixture.LIGHT)));
        draw("06-context-1024-dark", () -> context(StudioFixture.book(narrow(DARK))));
        draw("06-context-muted-1280-safe", () -> muted(context(StudioFixture.book(wide(SAFE)))));
        draw("06-context-muted-dark", () -> muted(context(StudioFixture.book(DARK))));
        draw("12-length", () -> length(StudioFixture.book(StudioFixture.LIGHT)));
        draw("12-length-mid-scene-1024-dark", () -> length(middle(StudioFixture.book(narrow(DARK)))));
        draw("12-direction", () -> direction(StudioFixture.book(StudioFixture.LIGHT)));
        draw("12-direction-take", () -> direction(take(StudioFixture.LIGHT)));
        draw("22-takes-told", () -> inspector(told(StudioFixture.LIGHT)));
        draw("15-models", () -> models(StudioFixture.book(StudioFixture.LIGHT)));
        draw("16-origin-safe", () -> mixed(SAFE.withPage(SAFE.page().withOrigin(true))));
        draw("17-take-safe-dark", () -> take(DARK_SAFE));
        draw("22-takes-error-dark", () -> failing(inspector(retried(DARK))));
        draw("23-preferences", () -> preferences(StudioFixture.book(StudioFixture.LIGHT)));
        draw("26-ai-off", () -> modelOff(StudioFixture.LIGHT));
        draw("28-take-mid-scene", () -> midScene(StudioFixture.LIGHT));
        draw("28-take-mid-scene-1024-dark", () -> midScene(narrow(DARK_SAFE)));
        draw("keys", () -> keys(StudioFixture.book(StudioFixture.LIGHT)));
        draw("projects", () -> missing(StudioFixture.book(DARK)));
        draw("renaming", () -> renaming(StudioFixture.book(StudioFixture.LIGHT)));
        draw("trouble", () -> trouble(StudioFixture.LIGHT));
        draw("least", () -> take(StudioFixture.LIGHT.withPanes(new Preferences.Panes(true, true, 960, 600))));
    }

    private void drawVerse() {
        draw("05-poem", () -> VerseShots.poem(StudioFixture.book(StudioFixture.LIGHT)));
        draw("05-poem-1024-dark", () -> VerseShots.poem(StudioFixture.book(narrow(DARK))));
        draw("05-form", () -> VerseShots.form(StudioFixture.book(StudioFixture.LIGHT)));
        draw("05-form-1280-dark", () -> VerseShots.form(StudioFixture.book(wide(DARK))));
        draw("05-sheet", () -> VerseShots.sheet(VerseShots.poem(StudioFixture.book(StudioFixture.LIGHT))));
        draw("05-sheet-1024-dark", () -> VerseShots.sheet(VerseShots.poem(StudioFixture.book(narrow(DARK)))));
        draw("05-rhymes", () -> VerseShots.rhymes(VerseShots.poem(StudioFixture.book(StudioFixture.LIGHT))));
        draw("05-rhymes-1024-dark", () -> VerseShots.rhymes(VerseShots.poem(StudioFixture.book(narrow(DARK)))));
        draw("05-sound-1280", () -> VerseShots.sound(VerseShots.poem(StudioFixture.book(wide(StudioFixture.LIGHT)))));
        draw("05-take-dark", () -> VerseShots.couplet(VerseShots.poem(StudioFixture.book(DARK))));
        draw("05-mend", () -> VerseShots.mend(VerseShots.poem(StudioFixture.book(StudioFixture.LIGHT))));
        draw("05-mend-1024-dark", () -> VerseShots.mend(VerseShots.poem(StudioFixture.book(narrow(DARK)))));
        draw("18-rules", () -> VerseShots.rules(StudioFixture.book(StudioFixture.LIGHT)));
        draw("18-rules-1024-dark", () -> VerseShots.rules(StudioFixture.book(narrow(DARK))));
        draw("18-adding-dark-safe", () -> VerseShots.adding(VerseShots.rules(StudioFixture.book(DARK_SAFE))));
        draw("18-adding-1024-safe", () -> VerseShots.adding(VerseShots.rules(StudioFixture.book(narrow(SAFE)))));
        draw("18-words", () -> VerseShots.likely(StudioFixture.book(StudioFixture.LIGHT)));
        draw("18-words-1024-dark", () -> VerseShots.likely(StudioFixture.book(narrow(DARK))));
    }

    private void draw(String name, Stage stage) {
        if (!names.isEmpty() && names.stream().noneMatch(name::startsWith)) {
            return;
        }
        try (StudioFixture studio = stage.set()) {
            studio.window.settle();
            studio.pulse();
            studio.pulse();
            PngFile.write(StudioSnapshot.image(studio.window.scene()), 2, folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Preferences narrow(Preferences from) {
        return from.withPanes(new Preferences.Panes(true, false, 1024, 700));
    }

    private static final String TAKE =
            "\n\nEleven minutes, then. She did not round it. Her father, who had rounded nothing in"
                    + " his life but the corners of her bread, used to say that a clerk was only a person who declined to"
                    + " help a number along.\n\nOutside, someone was walking along the mole. One boot, one stick.";

    private static final ItemId GAUGE = new ItemId(6);

    private static StudioFixture recovered(Preferences preferences, List<Opening.Loss> losses) {
        int end = 500;
        Opening.LastWords last = new Opening.LastWords(GAUGE, end - 26, end, Instant.parse("2026-03-09T13:32:07Z"));
        List<String> findings = losses.isEmpty() ? List.of() : List.of("2 records of the journal are damaged.");
        return StudioFixture.afterCrash(
                preferences, new Opening(false, "", true, 37, findings, Optional.of(last), losses));
    }

    private static StudioFixture take(Preferences preferences) {
        StudioFixture studio = streaming(preferences);
        studio.writer()
                .last()
                .writes(" It stopped at each ring as if to count them.")
                .finishes();
        studio.project().tell(new SaveState.Saved(Instant.parse("2026-03-09T14:32:07Z")));
        studio.pulse();
        return studio;
    }

    private static StudioFixture streaming(Preferences preferences) {
        StudioFixture studio = StudioFixture.book(preferences);
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.window.strips().clear();
        studio.writer().last().writes(TAKE);
        studio.pulse();
        return studio;
    }

    /// Typed, written by the model and kept, pasted.
    private static StudioFixture mixed(Preferences preferences) {
        StudioFixture studio = take(preferences);
        studio.press(KeyCode.TAB);
        studio.type(" She dipped the pen, blotted it.");
        ClipboardContent content = new ClipboardContent();
        content.putString(" The almanac lay open beside the ledger.");
        Clipboard.getSystemClipboard().setContent(content);
        studio.window.page().paste();
        studio.type(" It had low water at 4.52.");
        return studio;
    }

    private static StudioFixture midScene(Preferences preferences) {
        StudioFixture studio = StudioFixture.book(preferences);
        String end = "the weather.";
        studio.window.page().moveCaret(studio.text().indexOf(end) + end.length());
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.window.strips().clear();
        studio.writer().last().writes(GULL).finishes();
        studio.pulse();
        return studio;
    }

    private static final String GULL = "\n\nIt was fine weather. She wrote that too. A gull walked the length of"
            + " the sill and looked in at her, first with one eye and then, as if to check the figure, with the other.";

    private static StudioFixture retried(Preferences preferences) {
        StudioFixture studio = take(preferences);
        studio.press(KeyCode.R, Held.CTRL);
        studio.writer()
                .last()
                .writes(" The well said nothing. It had never been asked before.")
                .finishes();
        studio.press(KeyCode.LEFT, Held.ALT);
        return studio;
    }

    private static StudioFixture inspector(StudioFixture studio) {
        studio.press(KeyCode.T, Held.CTRL, Held.SHIFT);
        return studio;
    }

    private static StudioFixture middle(StudioFixture studio) {
        studio.window.page().moveCaret(studio.text().indexOf("the weather."));
        return studio;
    }

    private static StudioFixture length(StudioFixture studio) {
        studio.press(KeyCode.L, Held.CTRL, Held.SHIFT);
        return studio;
    }

    private static StudioFixture direction(StudioFixture studio) {
        studio.press(KeyCode.ENTER, Held.CTRL, Held.SHIFT);
        studio.type("Pell comes back for the ledger.");
        return studio;
    }

    private static StudioFixture planned(StudioFixture studio, String... points) {
        studio.press(KeyCode.DIGIT2, Held.ALT);
        for (String point : points) {
            studio.type(point + "\n");
            studio.pulse();
        }
        return studio;
    }

    /// With one beat kept, one fresh that ran over, and one that is fixed.
    private static StudioFixture plan(StudioFixture studio) {
        planned(
                studio,
                "Marit opens the gauge house and reads the well",
                "The tide is eleven minutes late; Pell has an answer",
                "She hides the true figure in the weather column",
                "Achterberg comes in and asks what the well reads, and nobody in the house can say",
                "She copies them, and keeps a second book");
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.L);
        beat(studio, 144);
        beat(studio, 190);
        return studio;
    }

    private static void beat(StudioFixture studio, int words) {
        studio.press(KeyCode.ENTER, Held.CTRL);
        studio.writer().last().writes("gull ".repeat(words - 1) + "gone.").finishes();
        studio.pulse();
    }

    private static StudioFixture cards(StudioFixture studio) {
        studio.press(KeyCode.C);
        return studio;
    }

    private static final String[] WAYS = {
        "Achterberg comes in out of the wind and asks what the well reads.",
        "A ledger arrives on the step, wet through, in Pell\u2019s hand.",
        "At dawn it is Dinah, and she has counted one boat too few."
    };

    private static void propose(StudioFixture studio) {
        studio.writer().lastPlans().proposes(WAYS);
        studio.pulse();
    }

    private static StudioFixture ways(StudioFixture studio) {
        studio.press(KeyCode.ENTER, Held.CTRL, Held.ALT);
        propose(studio);
        return studio;
    }

    private static StudioFixture waysOfPlan(StudioFixture studio) {
        studio.press(KeyCode.HOME);
        ways(studio);
        studio.press(KeyCode.DOWN);
        return studio;
    }

    private static StudioFixture planWithoutModel(StudioFixture studio) {
        studio.window.studio().allowModel(false);
        return planned(studio, "Marit opens the gauge house and reads the well", "Pell has an answer");
    }

    private static StudioFixture memory(StudioFixture studio) {
        studio.press(KeyCode.M, Held.CTRL, Held.SHIFT);
        studio.press(KeyCode.TAB);
        studio.press(KeyCode.SPACE);
        studio.press(KeyCode.M, Held.CTRL, Held.SHIFT);
        return studio;
    }

    private static StudioFixture stale(StudioFixture studio) {
        studio.press(KeyCode.ESCAPE);
        studio.window.page().moveCaret(studio.text().indexOf("nine years"));
        studio.type("twenty-");
        studio.window.studio().desk().orElseThrow().memory().refresh();
        studio.press(KeyCode.M, Held.CTRL, Held.SHIFT);
        studio.press(KeyCode.RIGHT);
        return studio;
    }

    private static StudioFixture bubble(StudioFixture studio) {
        studio.window.page().moveCaret(studio.text().indexOf("The almanac lay"));
        studio.press(KeyCode.ENTER, Held.ALT);
        return studio;
    }

    private static StudioFixture proposals(StudioFixture studio) {
        String text = studio.text();
        studio.window.page().select(new Selection(text.indexOf("The almanac lay"), text.length()));
        studio.press(KeyCode.ENTER, Held.ALT);
        studio.press(KeyCode.ENTER);
        studio.services
                .reviser()
                .proposes(
                        "The almanac lay open by the ledger. It had low water at 4.52. At 5.03, the water in the well"
                                + " still went down.",
                        "The almanac lay there. It had low water at 4.52. It was 5.03 by now.");
        studio.pulse();
        return studio;
    }

    private static StudioFixture question(StudioFixture studio) {
        studio.press(KeyCode.Q, Held.CTRL, Held.SHIFT);
        studio.type("Where did they eat?\n");
        studio.services.inquirer().answers("They ate.", "It was 5.03");
        studio.pulse();
        return studio;
    }

    private static StudioFixture reader(StudioFixture studio) {
        studio.press(KeyCode.F8, Held.SHIFT);
        propose(studio);
        return studio;
    }

    private static StudioFixture context(StudioFixture studio) {
        direction(studio).press(KeyCode.ESCAPE);
        studio.press(KeyCode.C, Held.CTRL, Held.SHIFT);
        return studio;
    }

    /// One part muted, the page opened to be read.
    private static StudioFixture muted(StudioFixture studio) {
        studio.press(KeyCode.M);
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.SPACE);
        return studio;
    }

    private static Preferences wide(Preferences from) {
        return from.withPanes(new Preferences.Panes(true, false, 1280, 800));
    }

    private static StudioFixture told(Preferences preferences) {
        StudioFixture studio = direction(retried(preferences));
        studio.press(KeyCode.ENTER);
        studio.writer()
                .last()
                .writes("Pell came back for the ledger. He said nothing, and then he said nothing.")
                .finishes(StopReason.REPEATED);
        studio.pulse();
        return studio;
    }

    private static StudioFixture failing(StudioFixture studio) {
        studio.project().tell(new SaveState.Failing(Instant.parse("2026-03-09T14:32:07Z"), 40, "the disk is full"));
        return studio;
    }

    private static StudioFixture models(StudioFixture studio) {
        studio.press(KeyCode.DIGIT3, Held.ALT);
        return studio;
    }

    private static StudioFixture preferences(StudioFixture studio) {
        studio.press(KeyCode.COMMA, Held.CTRL);
        return studio;
    }

    private static StudioFixture keys(StudioFixture studio) {
        studio.press(KeyCode.F1);
        return studio;
    }

    private static StudioFixture missing(StudioFixture studio) {
        studio.window.studio().open(Path.of("books", "The other book"), false);
        return studio;
    }

    private static StudioFixture renaming(StudioFixture studio) {
        studio.press(KeyCode.N, Held.CTRL);
        return studio;
    }

    private static StudioFixture modelOff(Preferences preferences) {
        StudioFixture studio = StudioFixture.book(preferences);
        studio.window.studio().allowModel(false);
        studio.press(KeyCode.I, Held.CTRL, Held.SHIFT);
        return studio;
    }

    private static StudioFixture trouble(Preferences preferences) {
        StudioFixture studio = streaming(preferences);
        studio.writer().last().fails(new EngineError.EngineLost("killed"));
        return studio;
    }
}

package longhand.ui.shell;

import java.util.List;
import javafx.scene.input.KeyCode;
import longhand.ui.testing.Inputs.Held;
/// What the pictures of poems and of rules show.

final class VerseShots {

    private static final String SONNET = """
            The sea goes out as clerks go home at five,
            its coat across its arm, its ledgers shut,
            and leaves the things it could not keep alive
            to dry on stones: a glove, a rope half cut,

            a child\u2019s tin boat, the door of someone\u2019s shed,
            the letters that the harbour would not send.
            I write them down. I number them instead
            of asking who they were, or to what end.

            At dusk it comes again to claim its own,
            polite and late, and slow along the wall,
            and every thing it touches, stick or stone,
            it gently lifts up, and it takes them home""";

    private static final String WITHOUT_E = """
            At dawn Dinah\u2019s dog sat down by a dry slip and would not go on. Marit did not call it. A dog knows a \
            thing or two about mud. Out past Lamb Point, a bank of sand that had no right to show was showing, long and \
            brown, and gulls stood along it in a row, facing in, as if waiting for the pastor.
            \u201cWind\u2019s wrong,\u201d said Dinah. \u201cSand\u2019s wrong. And Mum\u2019s boat is not here.\u201d""";

    private VerseShots() {}

    static StudioFixture form(StudioFixture studio) {
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type("sonnet");
        return studio;
    }

    /// A sonnet of which one line does not keep the form and two are to be written.
    static StudioFixture poem(StudioFixture studio) {
        studio.window.page().selectAll();
        studio.type(SONNET);
        studio.press(KeyCode.F, Held.CTRL, Held.ALT);
        studio.type("shake");
        studio.press(KeyCode.ENTER);
        studio.window.page().moveCaret(20);
        return studio;
    }

    static StudioFixture rhymes(StudioFixture studio) {
        studio.window.page().moveCaret(studio.text().indexOf("wall"));
        studio.press(KeyCode.R, Held.CTRL, Held.SHIFT);
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.RIGHT);
        return studio;
    }

    /// The last line of the sonnet, and three that keep the form.
    static StudioFixture mend(StudioFixture studio) {
        studio.window.page().moveCaret(studio.text().length());
        studio.press(KeyCode.UP);
        studio.press(KeyCode.END, Held.CTRL);
        studio.press(KeyCode.K, Held.CTRL, Held.SHIFT);
        studio.writer()
                .lastMends()
                .finds(
                        "it gently lifts, and then it takes them home",
                        "it lifts up gently, and it takes them home",
                        "it gently lifts them up and takes them home");
        studio.pulse();
        return studio;
    }

    static StudioFixture rules(StudioFixture studio) {
        studio.window.page().selectAll();
        studio.type(WITHOUT_E);
        studio.press(KeyCode.R, Held.CTRL, Held.ALT);
        for (String rule : List.of("no letters e", "softly at most 2 syllables", "no words suddenly somehow gasp")) {
            studio.type(rule + "\n");
            studio.press(KeyCode.INSERT);
        }
        studio.type("starts with s\n");
        studio.press(KeyCode.SPACE);
        studio.press(KeyCode.UP);
        return studio;
    }

    static StudioFixture adding(StudioFixture studio) {
        studio.press(KeyCode.INSERT);
        studio.type("syll");
        return studio;
    }

    static StudioFixture likely(StudioFixture studio) {
        rules(studio).press(KeyCode.ESCAPE);
        studio.press(KeyCode.END, Held.CTRL);
        studio.type(" Marit took a stub of ");
        studio.press(KeyCode.SPACE, Held.CTRL);
        studio.writer()
                .lastWords()
                .finds(
                        "chalk", "wood", "rock", "paint", "corn", "soap", "old", "gold", "straw", "clay", "wick",
                        "bark");
        studio.pulse();
        studio.press(KeyCode.DOWN);
        return studio;
    }

    static StudioFixture sheet(StudioFixture studio) {
        studio.press(KeyCode.P, Held.CTRL, Held.ALT);
        return studio;
    }

    static StudioFixture sound(StudioFixture studio) {
        studio.window.page().moveCaret(studio.text().indexOf("harbour"));
        studio.press(KeyCode.S, Held.CTRL, Held.SHIFT);
        return studio;
    }

    static StudioFixture couplet(StudioFixture studio) {
        studio.press(KeyCode.ENTER, Held.CTRL, Held.SHIFT);
        studio.writer()
                .last()
                .writes("And all the night the water at the door\nhas nothing that it did not have before.")
                .finishes();
        return studio;
    }
}

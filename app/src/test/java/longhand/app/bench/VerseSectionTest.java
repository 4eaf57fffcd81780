package longhand.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import longhand.app.bench.VerseSection.Way;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.verse.FoundLine;
import org.junit.jupiter.api.Test;

/// What the section makes of poems; no model writes here.
class VerseSectionTest {

    private static final Lexicon ENGLISH = Lexicon.english();

    private static FoundLine line(double log, double lastWord, int badFeet) {
        return new FoundLine("", List.of(), List.of(), log, 5, lastWord, -9, badFeet);
    }

    @Test
    void aWayIsJudgedByTheWordsOfAllItsPoems() {
        MeasuredPoem one = new MeasuredPoem(
                List.of("The sea, the sea", "A numinous sea"),
                -14,
                List.of(line(-8, -1, 1), line(-6, -4, 0)),
                0,
                3,
                30);
        MeasuredPoem other = new MeasuredPoem(List.of("Rain"), -2, List.of(line(-2, -1, 2)), 1, 3, 15);
        List<Object> row =
                VerseSection.row("haiku", Way.SEARCHED, List.of(Optional.of(one), Optional.of(other)), ENGLISH);
        assertEquals(List.of("haiku", "searched", 2, 0, 1, -2.0, -2.0, 1.0, 100 / 8.0, 200 / 8.0, 2.0, 15.0), row);
    }

    /// A refrain says nothing again.
    @Test
    void linesThatComeBackDoNotRepeatWords() {
        MeasuredPoem poem = new MeasuredPoem(List.of("A cold sea", "And rain", "A cold sea"), -9, List.of(), 0, 1, 0);
        assertEquals(0, poem.repeated(ENGLISH));
        assertEquals(8, poem.words());
    }

    @Test
    void whereNobodyLookedForLinesNothingIsSaidOfThem() {
        MeasuredPoem free = new MeasuredPoem(List.of("A cold sea"), -9, List.of(), 3, 1, 0);
        List<Object> row = VerseSection.row("haiku", Way.FREE, List.of(Optional.of(free), Optional.empty()), ENGLISH);
        assertEquals(List.of("haiku", "free", 1, 1, 3, -3.0, "", ""), row.subList(0, 8));
    }
}

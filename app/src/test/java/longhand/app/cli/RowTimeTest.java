package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StorySettings;
import longhand.engine.recurrence.StorySizes;
import longhand.engine.recurrence.StoryStep;
import org.junit.jupiter.api.Test;

/// When the story is at what it remembers.
class RowTimeTest {

    private static final String KEY = "She hid the key.";
    private static final String RAIN = "It rained.";

    private static final Story STORY = new Story(
            new StorySettings("", "a ferry", "", "en", "", 1, StorySizes.USUAL),
            List.of(step(1, "At dawn Mara woke. " + KEY), step(2, RAIN + " Later that night it stopped.")),
            StoryMemory.EMPTY,
            List.of(),
            0);

    private static StoryStep step(int number, String paragraph) {
        return new StoryStep(number, "", paragraph, paragraph, List.of(), List.of());
    }

    private static Optional<String> time(MemoryRow row, String source) {
        return new RowTime(STORY).of(row, source);
    }

    @Test
    void aCopyHasTheTimeThatWasNamedByThen() {
        assertEquals(Optional.of("At dawn"), time(MemoryRow.copied(1, KEY, new MemoryRow.Source(1, 1)), KEY));
        assertEquals(Optional.of("At dawn"), time(MemoryRow.copied(2, RAIN, new MemoryRow.Source(2, 0)), RAIN));
    }

    @Test
    void theWritersWordsHaveTheTimeAtWhichTheyCameIn() {
        assertEquals(Optional.empty(), time(MemoryRow.written(3, "Osk lies.", 1), ""));
        assertEquals(Optional.of("At dawn"), time(MemoryRow.written(4, "Osk lies.", 2), ""));
    }
}

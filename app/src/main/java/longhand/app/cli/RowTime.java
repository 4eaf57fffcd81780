package longhand.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longhand.engine.api.MemoryRow;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StoryStep;
import longhand.engine.text.StoryTime;

/// When a story is at what the rows of its memory remember. Reads the story once. Immutable.
final class RowTime {

    private final List<StoryStep> steps;
    private final List<Integer> starts = new ArrayList<>();
    private final List<StoryTime.Moment> moments;

    RowTime(Story story) {
        steps = story.steps();
        StringBuilder told = new StringBuilder();
        for (StoryStep step : steps) {
            starts.add(told.length());
            told.append(step.written()).append('\n');
        }
        Locale locale = Locale.forLanguageTag(story.settings().language());
        moments = StoryTime.of(locale).moments(told.toString());
    }

    /// @param source the sentence that the row was copied from; empty = the writer's own words
    Optional<String> of(MemoryRow row, String source) {
        int step = Math.clamp(row.source().step(), 0, steps.size());
        return step == 0 ? Optional.empty() : StoryTime.at(moments, starts.get(step - 1) + end(step, source));
    }

    private int end(int step, String source) {
        return source.isEmpty() ? 0 : steps.get(step - 1).written().indexOf(source) + source.length();
    }
}

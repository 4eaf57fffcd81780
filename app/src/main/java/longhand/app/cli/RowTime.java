package longhand.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import longhand.engine.api.MemoryRow;
import longhand.engine.recurrence.Story;
import longhand.engine.recurrence.StoryStep;
import longhand.engine.text.StoryTime;

/// When the story is at what a row of its memory remembers.
record RowTime(Story story) {

    /// @param source the sentence that the row was copied from; empty = the writer's own words
    Optional<String> of(MemoryRow row, String source) {
        int step = Math.clamp(row.source().step(), 0, story.steps().size());
        String before = told(story.steps().subList(0, Math.max(0, step - 1)));
        String told = source.isEmpty() ? before : told(story.steps().subList(0, step));
        int end = told.indexOf(source, before.length()) + source.length();
        Locale locale = Locale.forLanguageTag(story.settings().language());
        return StoryTime.at(StoryTime.of(locale).moments(told), end);
    }

    private static String told(List<StoryStep> steps) {
        return steps.stream().map(step -> step.written() + "\n").collect(Collectors.joining());
    }
}

package longhand.ui.take;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import longhand.engine.text.WordCounter;

/// What the next take reads, and what that costs. Immutable.
///
/// @param prompt         part by part
/// @param kept           characters at its beginning that the model has read already, and keeps
/// @param secondsPerWord of reading, as measured; empty before the first take that read enough
/// @param room           words that the model can read at once, about; empty = not known
/// @param choices        what the writer mutes and pins
/// @param omitted        words at the beginning of the last take of this scene that the model could not read
public record NextPrompt(
        AssembledPrompt prompt,
        int kept,
        OptionalDouble secondsPerWord,
        OptionalInt room,
        SourceChoices choices,
        int omitted) {

    /// Words of a part that are read anew; 0 = all of it is kept.
    public int fresh(int part) {
        String text = prompt.parts().get(part).text();
        int before = prompt.parts().subList(0, part).stream()
                .mapToInt(earlier -> earlier.text().length())
                .sum();
        return WordCounter.count(text.substring(Math.clamp(kept - before, 0, text.length())));
    }

    /// Words of all parts that are read anew.
    public int fresh() {
        int words = 0;
        for (int part = 0; part < prompt.parts().size(); part++) {
            words += fresh(part);
        }
        return words;
    }

    /// Words that are read again if a part is changed: from there on nothing is kept.
    public int from(int part) {
        List<PromptPart> all = prompt.parts();
        return all.subList(part, all.size()).stream()
                .mapToInt(PromptPart::words)
                .sum();
    }

    /// Seconds in which so many words are read; empty = not measured yet.
    public OptionalDouble seconds(int words) {
        return secondsPerWord.isPresent()
                ? OptionalDouble.of(words * secondsPerWord.getAsDouble())
                : OptionalDouble.empty();
    }
}

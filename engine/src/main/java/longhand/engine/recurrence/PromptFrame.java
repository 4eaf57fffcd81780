package longhand.engine.recurrence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longhand.engine.text.OpeningHeading;
import longhand.engine.text.PromptLines;
import longhand.engine.text.WordCounter;

/// How the parts of a prompt are laid out: blocks parted by blank lines, each with the places of parts
/// such as `{memory}`. A block without any text of a part is left out. It lies in the resources under
/// `longhand/story`, one folder a language; a language without a folder has the English one. Immutable.
final class PromptFrame {

    private static final String BETWEEN = "\n\n";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}([ \n]?)");

    private final List<String> blocks;
    private final String opening;

    private PromptFrame(List<String> blocks, String opening) {
        this.blocks = blocks;
        this.opening = opening;
    }

    static PromptFrame of(Locale locale) {
        List<String> lines = PromptLines.of("story", "step", locale);
        return new PromptFrame(List.of(String.join("\n", lines).strip().split(BETWEEN)), OpeningHeading.of(locale));
    }

    /// What stands ahead of the first words of a story.
    String opening() {
        return opening;
    }

    /// Words that are not from a part.
    int words() {
        return WordCounter.count(opening)
                + blocks.stream()
                        .mapToInt(
                                block -> WordCounter.count(PLACE.matcher(block).replaceAll(" ")))
                        .sum();
    }

    String fill(Map<PromptPart.Kind, String> parts) {
        return blocks.stream().flatMap(block -> fill(block, parts)).collect(Collectors.joining(BETWEEN));
    }

    /// In one sweep: what a writer wrote in braces stays as it is. A part that is empty takes the blank or the
    /// line break behind it along.
    private static Stream<String> fill(String block, Map<PromptPart.Kind, String> parts) {
        Matcher places = PLACE.matcher(block);
        boolean empty =
                places.results().allMatch(place -> part(place.group(1), parts).isEmpty());
        return empty
                ? Stream.empty()
                : Stream.of(withoutLastBreak(
                        places.reset().replaceAll(place -> Matcher.quoteReplacement(put(place, parts)))));
    }

    private static String withoutLastBreak(String block) {
        return block.endsWith("\n") ? block.substring(0, block.length() - 1) : block;
    }

    private static String put(MatchResult place, Map<PromptPart.Kind, String> parts) {
        String text = part(place.group(1), parts);
        return text.isEmpty() ? "" : text + place.group(2);
    }

    private static String part(String name, Map<PromptPart.Kind, String> parts) {
        return parts.getOrDefault(PromptPart.Kind.valueOf(name.toUpperCase(Locale.ROOT)), "");
    }
}

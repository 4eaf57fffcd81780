package longhand.engine.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.SamplingSettings;
import longhand.engine.text.Content;
import longhand.engine.text.Sentences;
import longhand.engine.text.WordCounter;

/// New sentences behind a text, each with a forced opening or none: a model that goes on with `The air
/// smelled of` describes a smell, whatever its size. Confined to one thread.
final class Sayings {

    /// A sentence with a larger part of one that stands there already tells it again.
    private static final double RETOLD = 0.6;

    private static final int TRIES = 3;
    /// Where the last words must be of a certain number, more drafts are lost.
    private static final int EXACT_TRIES = 6;

    private static final int FEWEST_WORDS = 4;

    /// So many words are landed on in one draft of a sentence or two.
    private static final int LANDING = 30;

    private static final int FEWEST_CONTENT = 2;
    private static final int USUAL_WORDS = 18;

    /// A rest of so many words and more is worth a sentence that lands on it.
    private static final int WORTH_LANDING = 6;

    private final Material material;

    Sayings(Material material) {
        this.material = material;
    }

    /// A sentence that could stand behind `before`.
    ///
    /// @param openings of which one is drawn; empty = none is forced
    /// @param told     sentences that it must not tell again
    /// @param room     words that it should have at most; 0 = no matter
    Optional<String> next(
            String before, List<String> openings, Collection<String> told, int room, SplittableRandom seeds)
            throws EngineException {
        for (int i = 0; i < TRIES; i++) {
            String opening = openings.isEmpty() ? "" : openings.get(seeds.nextInt(openings.size()));
            String page = (before.stripTrailing() + " " + opening).strip();
            String written = material.drafter()
                    .write(
                            new Prompt.Continuation(page),
                            length(room),
                            SamplingSettings.PROSE,
                            seeds.nextLong(1, Material.LARGEST_SEED));
            String draft = Drafts.firstSentence(opening + written);
            if (isNew(draft, told)) {
                return Optional.of(draft);
            }
            material.drafter().reject();
        }
        return Optional.empty();
    }

    /// Whether the rest of a text is to be landed on now: a sentence before it may leave too little for one.
    static boolean isLanding(int words) {
        return words <= LANDING;
    }

    /// Whether a text that lacks so many words can still be landed on.
    static boolean canLand(int words) {
        return words == 0 || words >= FEWEST_WORDS;
    }

    /// Sentences that could stand behind `before` and have just so many words together.
    ///
    /// @param words at least [#FEWEST_WORDS], or nothing is found
    Optional<String> exactly(
            String before, List<String> openings, Collection<String> told, int words, SplittableRandom seeds)
            throws EngineException {
        for (int i = 0; i < EXACT_TRIES && words >= FEWEST_WORDS; i++) {
            String drawn = openings.isEmpty() ? "" : openings.get(seeds.nextInt(openings.size()));
            String opening = WordCounter.count(drawn) + 2 > words ? "" : drawn;
            String written = material.drafter()
                    .write(
                            new Prompt.Continuation((before.stripTrailing() + " " + opening).strip()),
                            LengthTarget.exactly(words - WordCounter.count(opening)),
                            SamplingSettings.PROSE,
                            seeds.nextLong(1, Material.LARGEST_SEED));
            String draft = Drafts.firstLine(opening + written);
            if (WordCounter.count(draft) == words
                    && sentences(draft).stream().allMatch(sentence -> isNew(sentence, told))) {
                return Optional.of(draft);
            }
            material.drafter().reject();
        }
        return Optional.empty();
    }

    /// Openings of a language for a check box.
    static List<String> openings(RevisionOption option, Locale locale) {
        return Examples.lines(locale, Rewriting.file(option));
    }

    private static LengthTarget length(int room) {
        return room >= WORTH_LANDING && room <= USUAL_WORDS
                ? LengthTarget.ofWords(room)
                : Material.sentence(FEWEST_WORDS, 2 * USUAL_WORDS);
    }

    private boolean isNew(String draft, Collection<String> told) {
        Set<String> content = Content.of(draft, material.language());
        return !draft.isEmpty()
                && Character.isUpperCase(draft.codePointAt(0))
                && material.filter().isText(draft)
                && content.size() >= FEWEST_CONTENT
                && told.stream()
                        .noneMatch(one -> Content.overlap(content, Content.of(one, material.language())) > RETOLD);
    }

    /// The sentences of some texts.
    static List<String> sentences(String... texts) {
        List<String> all = new ArrayList<>();
        for (String text : texts) {
            Sentences.of(text).forEach(sentence -> all.add(sentence.text()));
        }
        return all;
    }
}

package longhand.engine.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Proposal;
import longhand.engine.api.Proposal.Source;
import longhand.engine.api.RevisionOption;
import longhand.engine.text.Sentence;
import longhand.engine.text.WordCounter;

/// The same in other words, sentence by sentence: a small model loses the thread of a paragraph, but says
/// one sentence again. A sentence for which it finds no other words stays as it is. Person is changed by
/// rules, tense by the model.
final class Rewriting implements Revision {

    private static final int TRIES = 3;
    private static final int TOKENS = 3;

    /// What a model is shown for a check box; those of the person are kept by rules.
    private static final List<RevisionOption> SHOWN = List.of(
            RevisionOption.SHORTER,
            RevisionOption.PLAINER,
            RevisionOption.MORE_DIALOGUE,
            RevisionOption.PAST_TENSE,
            RevisionOption.PRESENT_TENSE);

    private final Material material;
    private final List<Examples> manners = new ArrayList<>();

    Rewriting(Material material) {
        this.material = material;
        for (RevisionOption option : SHOWN) {
            if (material.wish().has(option)) {
                manners.add(Examples.of(material.locale(), file(option)));
            }
        }
        if (manners.isEmpty()) {
            manners.add(Examples.of(material.locale(), "rewrite"));
        }
    }

    static String file(RevisionOption option) {
        return option.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int drafts() {
        return material.parts().sentences().size() * 2;
    }

    @Override
    public Optional<Proposal> propose(int number, long seed) throws EngineException {
        String text = material.selected().text();
        if (isByRule() && number == 0) {
            return proposal(shifted(text, number), Source.RULE, seed);
        }
        Examples manner = manners.get(number % manners.size());
        Map<Integer, String> other = new HashMap<>();
        SplittableRandom seeds = new SplittableRandom(seed);
        for (Sentence sentence : material.parts().sentences()) {
            draft(sentence, manner, seeds).ifPresent(draft -> other.put(sentence.index(), draft));
        }
        String rewritten = material.parts().with(s -> other.getOrDefault(s.index(), s.text()));
        return other.isEmpty() ? Optional.empty() : proposal(shifted(rewritten, number), Source.MODEL, seed);
    }

    private static Optional<Proposal> proposal(String text, Source source, long seed) {
        return Optional.of(new Proposal(text, source, seed, 0, List.of()));
    }

    private boolean isByRule() {
        return material.wish().has(RevisionOption.FIRST_PERSON)
                || material.wish().has(RevisionOption.THIRD_PERSON);
    }

    private String shifted(String text, int number) {
        if (material.wish().has(RevisionOption.FIRST_PERSON)) {
            return PersonShift.toFirst(material.selected().text()).of(text);
        }
        boolean woman = number % 2 == 0;
        return material.wish().has(RevisionOption.THIRD_PERSON)
                ? PersonShift.toThird(woman).of(text)
                : text;
    }

    /// One sentence again, in the first of the manners that are asked for.
    Optional<String> shorter(Sentence sentence, SplittableRandom seeds) throws EngineException {
        return draft(sentence, manners.getFirst(), seeds);
    }

    /// One sentence again in just so many words.
    Optional<String> exactly(Sentence sentence, int words, long seed) throws EngineException {
        return draft(sentence, manners.getFirst(), LengthTarget.exactly(words), new SplittableRandom(seed));
    }

    private Optional<String> draft(Sentence sentence, Examples manner, SplittableRandom seeds) throws EngineException {
        int words = WordCounter.count(sentence.text());
        return draft(sentence, manner, Material.sentence(words / TOKENS, words), seeds);
    }

    private Optional<String> draft(Sentence sentence, Examples manner, LengthTarget length, SplittableRandom seeds)
            throws EngineException {
        Set<String> foreign = manner.foreign(material.language());
        boolean speaks = material.wish().has(RevisionOption.MORE_DIALOGUE);
        for (int i = 0; i < TRIES; i++) {
            String written = material.drafter()
                    .write(
                            manner,
                            oneLine(sentence.text()),
                            length,
                            Material.FAITHFUL,
                            seeds.nextLong(1, Material.LARGEST_SEED));
            String draft = Drafts.firstLine(written);
            if (material.filter().saysAgain(sentence.text(), draft, foreign, speaks)) {
                return Optional.of(draft);
            }
            material.drafter().reject();
        }
        return Optional.empty();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}

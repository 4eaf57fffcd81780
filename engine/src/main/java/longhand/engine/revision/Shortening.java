package longhand.engine.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import longhand.engine.api.EngineException;
import longhand.engine.api.Proposal;
import longhand.engine.api.Proposal.Source;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionVerb;
import longhand.engine.api.RevisionWish;
import longhand.engine.recurrence.Rememberer;
import longhand.engine.text.Names;
import longhand.engine.text.Sentence;
import longhand.engine.text.WordCounter;

/// The same with less. First without a model: the sentences that hold most stay and all others go, then
/// clauses are left out that a sentence can do without; not a word is new. Only then the model says
/// sentences again in fewer words.
final class Shortening implements Revision {

    private static final int WAYS_WITHOUT_MODEL = 2;

    private final Material material;
    private final ClauseTrim trim;
    private final Rewriting rewriting;
    private final int goal;

    Shortening(Material material) {
        this.material = material;
        trim = ClauseTrim.of(material.locale());
        RevisionWish shorter = new RevisionWish(RevisionVerb.REWRITE, Set.of(RevisionOption.SHORTER), 0);
        rewriting = new Rewriting(material.with(shorter));
        int words = WordCounter.count(material.selected().text());
        goal = material.wish().words() > 0 ? material.wish().words() : Math.max(1, words / 2);
    }

    @Override
    public int drafts() {
        return rewriting.drafts();
    }

    @Override
    public Optional<Proposal> propose(int number, long seed) throws EngineException {
        if (material.wish().exact()) {
            return exactly(number, seed);
        }
        return switch (number) {
            case 0 -> copied(chosen(material.selected().text()), seed);
            case 1 -> copied(trimmed(), seed);
            default -> rewriting.propose(number - WAYS_WITHOUT_MODEL, seed).filter(this::isShorter);
        };
    }

    /// Whole sentences, then sentences without clauses, then some said again by the model: whatever of them
    /// adds up to the number.
    private Optional<Proposal> exactly(int number, long seed) throws EngineException {
        Set<Integer> needed = needed(Set.of());
        ExactChoice choice = new ExactChoice(material, needed);
        for (Sentence sentence : material.parts().sentences()) {
            choice.offer(sentence, sentence.text());
            if (number > 0 && !isProtected(sentence)) {
                choice.offer(sentence, trim.of(sentence.text()));
            }
        }
        if (number >= WAYS_WITHOUT_MODEL) {
            SplittableRandom seeds = new SplittableRandom(seed);
            for (Sentence sentence : material.parts().sentences()) {
                if (!isProtected(sentence)) {
                    rewriting.shorter(sentence, seeds).ifPresent(said -> choice.offer(sentence, said));
                }
            }
        }
        if (number >= WAYS_WITHOUT_MODEL && choice.text(goal).isEmpty()) {
            land(choice, number, seed);
        }
        Source source = number < WAYS_WITHOUT_MODEL ? Source.COPIED : Source.MODEL;
        return choice.text(goal).map(text -> new Proposal(text, source, seed, 0, List.of()));
    }

    /// One sentence is said again in as many words as are left beside the others.
    private void land(ExactChoice choice, int number, long seed) throws EngineException {
        List<Sentence> open = material.parts().sentences().stream()
                .filter(sentence -> !isProtected(sentence) && choice.room(sentence, goal) > 0)
                .toList();
        if (!open.isEmpty()) {
            Sentence sentence = open.get(number % open.size());
            rewriting
                    .exactly(sentence, choice.room(sentence, goal), seed)
                    .ifPresent(said -> choice.offer(sentence, said));
        }
    }

    private boolean isShorter(Proposal proposal) {
        return WordCounter.count(proposal.text())
                < WordCounter.count(material.selected().text());
    }

    private Optional<Proposal> copied(String text, long seed) {
        boolean shorter = WordCounter.count(text) > 0
                && WordCounter.count(text)
                        < WordCounter.count(material.selected().text());
        return shorter ? Optional.of(new Proposal(text, Source.COPIED, seed, 0, List.of())) : Optional.empty();
    }

    /// As many of the best sentences as the goal has room for, at least one; those that must stay stay.
    private String chosen(String text) {
        Rememberer rememberer = new Rememberer(material.language());
        List<Sentence> all = material.parts().sentences();
        String best = text;
        for (int rows = all.size() - 1; rows >= 1 && WordCounter.count(best) > goal; rows--) {
            Set<Integer> kept =
                    rememberer.choose(text, rows).stream().map(Sentence::index).collect(Collectors.toSet());
            kept.addAll(needed(kept));
            best = material.parts().with(sentence -> kept.contains(sentence.index()) ? sentence.text() : "");
        }
        return best;
    }

    /// Sentences that a check box protects: speech, and of each name that would go the first sentence.
    private Set<Integer> needed(Set<Integer> chosen) {
        Set<Integer> needed = new HashSet<>();
        Set<String> lost = new HashSet<>(Names.in(material.selected().text(), material.language()));
        for (Sentence sentence : material.parts().sentences()) {
            boolean speech = material.wish().has(RevisionOption.KEEP_DIALOGUE)
                    && material.narration().isSpoken(sentence.text());
            if (speech || chosen.contains(sentence.index())) {
                needed.add(sentence.index());
                lost.removeIf(sentence.text()::contains);
            }
        }
        if (material.wish().has(RevisionOption.KEEP_NAMES)) {
            for (Sentence sentence : material.parts().sentences()) {
                if (lost.removeIf(sentence.text()::contains)) {
                    needed.add(sentence.index());
                }
            }
        }
        return needed;
    }

    private String trimmed() {
        return material.parts().with(sentence -> isProtected(sentence) ? sentence.text() : trim.of(sentence.text()));
    }

    private boolean isProtected(Sentence sentence) {
        return material.narration().isSpoken(sentence.text())
                || material.wish().has(RevisionOption.KEEP_NAMES) && losesName(sentence.text());
    }

    private boolean losesName(String sentence) {
        String rest = trim.of(sentence);
        return Names.in(material.selected().text(), material.language()).stream()
                .anyMatch(name -> sentence.contains(name) && !rest.contains(name));
    }
}

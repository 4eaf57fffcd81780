package longhand.engine.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import longhand.engine.api.EngineException;
import longhand.engine.api.Proposal;
import longhand.engine.api.RevisionOption;
import longhand.engine.text.WordCounter;

/// More of the same: new sentences between the writer's, round after round until the asked length is there;
/// every sentence of the writer's stays. The extending half of Self-Lengthen (Quan et al., 2024,
/// arXiv:2410.23933) without its training.
final class Expanding implements Revision {

    private static final int MOST_ROUNDS = 6;

    /// Short of the goal by so few words it is reached.
    private static final int NEAR = 5;

    private static final int WORDS_OF_A_SENTENCE = 14;

    private final Material material;
    private final Sayings sayings;
    private final List<String> openings = new ArrayList<>();
    private final int goal;

    Expanding(Material material) {
        this.material = material;
        sayings = new Sayings(material);
        int words = WordCounter.count(material.selected().text());
        goal = material.wish().words() > 0 ? material.wish().words() : 2 * words;
        for (RevisionOption sense : RevisionOption.SENSES) {
            if (material.wish().has(sense)) {
                openings.addAll(Sayings.openings(sense, material.locale()));
            }
        }
    }

    @Override
    public int drafts() {
        int missing = goal - WordCounter.count(material.selected().text());
        return Math.max(1, missing / WORDS_OF_A_SENTENCE);
    }

    @Override
    public Optional<Proposal> propose(int number, long seed) throws EngineException {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<String> added = material.wish().exact() ? exactly(seeds) : about(seeds);
        return added.stream().allMatch(String::isEmpty)
                ? Optional.empty()
                : Optional.of(new Proposal(text(added), Proposal.Source.MODEL, seed, 0, List.of()));
    }

    private int slots() {
        return material.parts().sentences().size() - (keepsLast() ? 1 : 0);
    }

    private List<String> nothing() {
        List<String> added = new ArrayList<>();
        material.parts().sentences().forEach(_ -> added.add(""));
        return added;
    }

    /// Sentences in turn, as long as one leaves enough to land on; then what lands. Slot after slot.
    private List<String> exactly(SplittableRandom seeds) throws EngineException {
        List<String> added = nothing();
        int failed = 0;
        for (int slot = 0; missing(added) > 0 && failed <= slots(); slot = (slot + 1) % slots()) {
            int missing = missing(added);
            boolean lands = Sayings.isLanding(missing);
            Optional<String> more = (lands ? landing(added, slot, seeds) : more(added, slot, seeds))
                    .filter(said -> Sayings.canLand(missing - WordCounter.count(said)));
            failed = more.isPresent() ? 0 : failed + 1;
            add(added, slot, more);
        }
        return added;
    }

    private static void add(List<String> added, int slot, Optional<String> more) {
        more.ifPresent(sentence -> added.set(slot, (added.get(slot) + " " + sentence).strip()));
    }

    /// What stands behind each of the writer's sentences.
    private List<String> about(SplittableRandom seeds) throws EngineException {
        int slots = slots();
        List<String> added = nothing();
        boolean grown = true;
        for (int round = 0; round < MOST_ROUNDS && grown && missing(added) > NEAR; round++) {
            grown = false;
            for (int slot = 0; slot < slots && missing(added) > NEAR; slot++) {
                Optional<String> more = more(added, slot, seeds);
                grown |= more.isPresent();
                add(added, slot, more);
            }
        }
        return added;
    }

    /// The last sentence can stay the last one only if there is another.
    private boolean keepsLast() {
        return material.wish().has(RevisionOption.KEEP_LAST_SENTENCE)
                && material.parts().sentences().size() > 1;
    }

    private int missing(List<String> added) {
        return goal - WordCounter.count(text(added));
    }

    private Optional<String> more(List<String> added, int slot, SplittableRandom seeds) throws EngineException {
        return sayings.next(before(added, slot), openings, told(added), missing(added), seeds);
    }

    private Optional<String> landing(List<String> added, int slot, SplittableRandom seeds) throws EngineException {
        return sayings.exactly(before(added, slot), openings, told(added), missing(added), seeds);
    }

    private String before(List<String> added, int slot) {
        return material.pageBefore() + textTo(added, slot);
    }

    private List<String> told(List<String> added) {
        return Sayings.sentences(
                text(added), material.pageBefore(), material.selected().after());
    }

    private String text(List<String> added) {
        return material.parts().with(sentence -> (sentence.text() + " " + added.get(sentence.index())).strip());
    }

    private String textTo(List<String> added, int slot) {
        return material.parts().with(s -> s.index() > slot ? "" : (s.text() + " " + added.get(s.index())).strip());
    }
}

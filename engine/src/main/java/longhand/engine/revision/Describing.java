package longhand.engine.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import longhand.engine.api.EngineException;
import longhand.engine.api.Proposal;
import longhand.engine.api.RevisionOption;
import longhand.engine.text.WordCounter;

/// Sentences that say how it looks, sounds, feels: one for each check box, behind the selection, each
/// begun as such a sentence begins.
final class Describing implements Revision {

    private static final int MOST_SENTENCES = 8;

    /// Of a short sentence; for longer descriptions there may be more of them.
    private static final int FEW_WORDS = 7;

    private final Material material;
    private final Sayings sayings;
    private final List<RevisionOption> asked = new ArrayList<>();

    Describing(Material material) {
        this.material = material;
        sayings = new Sayings(material);
        material.wish().verb().options().stream().filter(material.wish()::has).forEach(asked::add);
        if (asked.isEmpty()) {
            asked.addAll(RevisionOption.SENSES.subList(0, 2));
        }
    }

    @Override
    public int drafts() {
        return asked.size();
    }

    @Override
    public Optional<Proposal> propose(int number, long seed) throws EngineException {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<String> said = new ArrayList<>();
        String page = material.pageBefore() + material.selected().text();
        for (int i = 0; i < most() && goesOn(i, said); i++) {
            RevisionOption option = asked.get((i + number) % asked.size());
            List<String> told = Sayings.sentences(page, material.selected().after(), String.join(" ", said));
            String before = page + " " + String.join(" ", said);
            List<String> openings = Sayings.openings(option, material.locale());
            next(before, openings, told, missing(said), seeds).ifPresent(said::add);
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proposal(String.join(" ", said), Proposal.Source.MODEL, seed, 0, List.of()));
    }

    private int most() {
        return Math.max(MOST_SENTENCES, material.wish().words() / FEW_WORDS);
    }

    private boolean goesOn(int tried, List<String> said) {
        return missing(said) > 0 || tried < asked.size() && !material.wish().exact();
    }

    /// Where a number is to be kept, no sentence may leave a rest that is too small for one.
    private Optional<String> next(
            String before, List<String> openings, List<String> told, int missing, SplittableRandom seeds)
            throws EngineException {
        if (!material.wish().exact()) {
            return sayings.next(before, openings, told, missing, seeds);
        }
        return Sayings.isLanding(missing)
                ? sayings.exactly(before, openings, told, missing, seeds)
                : sayings.next(before, openings, told, missing, seeds)
                        .filter(sentence -> Sayings.canLand(missing - WordCounter.count(sentence)));
    }

    private int missing(List<String> said) {
        return material.wish().words() - WordCounter.count(String.join(" ", said));
    }
}

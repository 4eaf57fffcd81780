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
        for (int i = 0; i < MOST_SENTENCES && (i < asked.size() || missing(said) > 0); i++) {
            RevisionOption option = asked.get((i + number) % asked.size());
            List<String> told = Sayings.sentences(page, material.selected().after(), String.join(" ", said));
            String before = page + " " + String.join(" ", said);
            sayings.next(before, Sayings.openings(option, material.locale()), told, missing(said), seeds)
                    .ifPresent(said::add);
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proposal(String.join(" ", said), Proposal.Source.MODEL, seed, 0, List.of()));
    }

    private int missing(List<String> said) {
        return material.wish().words() - WordCounter.count(String.join(" ", said));
    }
}

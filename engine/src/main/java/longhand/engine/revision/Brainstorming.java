package longhand.engine.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.api.Proposal;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.SamplingSettings;
import longhand.engine.text.Names;
import longhand.engine.text.Words;

/// Ideas about the selection, one line each, of the kinds that are asked for in turn: what could come,
/// why it is so, what could lie there, how somebody could be called.
final class Brainstorming implements Revision {

    private static final int NAME_WORDS = 14;
    private static final int TRIES = 4;

    private final Material material;
    private final Sayings sayings;
    private final List<RevisionOption> kinds = new ArrayList<>();
    private final List<String> ideas = new ArrayList<>();

    Brainstorming(Material material) {
        this.material = material;
        sayings = new Sayings(material);
        material.wish().options().stream()
                .filter(option -> option != RevisionOption.TEN)
                .sorted()
                .forEach(kinds::add);
        if (kinds.isEmpty()) {
            kinds.add(RevisionOption.TURNS);
        }
    }

    /// No idea is to be had twice.
    @Override
    public boolean areIndependent() {
        return false;
    }

    @Override
    public int drafts() {
        return 1;
    }

    @Override
    public Optional<Proposal> propose(int number, long seed) throws EngineException {
        RevisionOption kind = kinds.get(number % kinds.size());
        SplittableRandom seeds = new SplittableRandom(seed);
        Optional<String> idea = kind == RevisionOption.NAMES ? name(seeds) : line(kind, seeds);
        idea.ifPresent(ideas::add);
        return idea.map(text -> new Proposal(text, Proposal.Source.MODEL, seed, 0, List.of()));
    }

    /// Behind a heading, so that the model makes a list and does not tell on.
    private Optional<String> line(RevisionOption kind, SplittableRandom seeds) throws EngineException {
        List<String> lines = Sayings.openings(kind, material.locale());
        List<String> told = Sayings.sentences(material.selected().text(), material.pageBefore());
        told.addAll(ideas);
        String page = material.pageBefore() + material.selected().text() + "\n\n" + lines.getFirst() + "\n\n";
        return sayings.next(page, lines.subList(1, lines.size()), told, 0, seeds);
    }

    /// What goes on with a list of names, and is not in it.
    private Optional<String> name(SplittableRandom seeds) throws EngineException {
        String lead = Sayings.openings(RevisionOption.NAMES, material.locale()).getFirst();
        StringBuilder list = new StringBuilder(lead);
        Set<String> known = new HashSet<>(ideas);
        known.addAll(Names.in(
                material.selected().before() + "\n" + material.selected().text(), material.language()));
        known.forEach(name -> list.append(' ').append(name).append(','));
        Words.of(lead).forEach(word -> known.add(word.text()));
        for (int i = 0; i < TRIES; i++) {
            String written = material.drafter()
                    .write(
                            new Prompt.Continuation(list.toString()),
                            LengthTarget.atLeast(NAME_WORDS, 2 * NAME_WORDS),
                            SamplingSettings.PROSE,
                            seeds.nextLong(1, Material.LARGEST_SEED));
            Optional<String> fresh = Words.of(written).stream()
                    .filter(Words.Word::isCapitalised)
                    .map(Words.Word::text)
                    .filter(word -> word.length() > 2 && !known.contains(word))
                    .findFirst();
            if (fresh.isPresent()) {
                return fresh;
            }
            material.drafter().reject();
        }
        return Optional.empty();
    }
}

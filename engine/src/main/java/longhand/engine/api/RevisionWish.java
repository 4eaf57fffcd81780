package longhand.engine.api;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What the writer wants done with a selection.
///
/// @param verb    the command
/// @param options its check boxes that are ticked
/// @param words   that the result is to have; 0 = as the command sees fit
/// @param exact   whether it must have just so many words, and not about so many; then `words` is at least 1
public record RevisionWish(RevisionVerb verb, Set<RevisionOption> options, int words, boolean exact) {

    public RevisionWish {
        Objects.requireNonNull(verb, "verb");
        options = Set.copyOf(options);
        for (RevisionOption option : options) {
            if (!verb.options().contains(option)) {
                throw new IllegalArgumentException(verb + " has no option " + option);
            }
            if (option.opposite().filter(options::contains).isPresent()) {
                throw new IllegalArgumentException(
                        option + " and " + option.opposite().orElseThrow() + " exclude each other");
            }
        }
        if (words < 0) {
            throw new IllegalArgumentException("words must be at least 0: " + words);
        }
        if (exact && (words == 0 || !verb.hasLength())) {
            throw new IllegalArgumentException(verb + " cannot have exactly " + words + " words");
        }
    }

    /// About so many words; 0 = as the command sees fit.
    public RevisionWish(RevisionVerb verb, Set<RevisionOption> options, int words) {
        this(verb, options, words, false);
    }

    public boolean has(RevisionOption option) {
        return options.contains(option);
    }

    /// With a box ticked, and its opposite cleared; or with it cleared.
    public RevisionWish with(RevisionOption option, boolean ticked) {
        EnumSet<RevisionOption> changed = EnumSet.noneOf(RevisionOption.class);
        changed.addAll(options);
        changed.remove(option);
        if (ticked) {
            option.opposite().ifPresent(changed::remove);
            changed.add(option);
        }
        return new RevisionWish(verb, changed, words, exact);
    }

    /// With no other boxes ticked than some.
    public RevisionWish within(Collection<RevisionOption> offered) {
        return new RevisionWish(
                verb, options.stream().filter(offered::contains).collect(Collectors.toSet()), words, exact);
    }

    /// With another length, about; 0 = as the command sees fit.
    public RevisionWish ofWords(int number) {
        return new RevisionWish(verb, options, number);
    }

    /// With just so many words.
    ///
    /// @param number at least 1
    public RevisionWish exactly(int number) {
        return new RevisionWish(verb, options, number, true);
    }
}

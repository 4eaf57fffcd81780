package longhand.ui.take;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import longhand.memory.api.Take;

/// The takes of one scene, oldest first, and which of them stand at the same place. Immutable.
///
/// @param takes by number
public record TakeShelf(List<Take> takes) {

    public static final TakeShelf EMPTY = new TakeShelf(List.of());

    public TakeShelf {
        takes = takes.stream().sorted(Comparator.comparingLong(Take::number)).toList();
    }

    /// With one more take; one of the same number is replaced.
    public TakeShelf with(Take take) {
        List<Take> all = new ArrayList<>(takes);
        all.removeIf(other -> other.number() == take.number());
        all.add(take);
        return new TakeShelf(all);
    }

    /// With some takes more.
    TakeShelf with(List<Take> others) {
        TakeShelf all = this;
        for (Take take : others) {
            all = all.with(take);
        }
        return all;
    }

    public Optional<Take> take(long number) {
        return takes.stream().filter(take -> take.number() == number).findFirst();
    }

    /// The number that a retry of `number` names as its sibling: that of the first take at the place.
    public long group(long number) {
        return take(number).map(Take::sibling).orElse(number);
    }

    /// The takes at the place of `number`, oldest first.
    public List<Take> siblings(long number) {
        long group = group(number);
        return takes.stream().filter(take -> take.sibling() == group).toList();
    }

    /// The take `steps` after (or, negative, before) `number` at its place.
    public Optional<Take> step(long number, int steps) {
        List<Take> siblings = siblings(number);
        int at = siblings.stream().map(Take::number).toList().indexOf(number);
        int wanted = at + steps;
        return at >= 0 && wanted >= 0 && wanted < siblings.size()
                ? Optional.of(siblings.get(wanted))
                : Optional.empty();
    }

    /// The directions of these takes, oldest first, each one once.
    List<String> directions() {
        return takes.stream()
                .map(take -> TakeAccount.of(take).direction())
                .filter(direction -> !direction.isEmpty())
                .distinct()
                .toList();
    }

    /// Where a take went; [Direction#NONE] if it is not known.
    Direction direction(long number) {
        return take(number)
                .map(TakeAccount::of)
                .map(account -> new Direction(account.direction(), account.setting()))
                .orElse(Direction.NONE);
    }

    /// Words that a take was asked for; empty if they are not known.
    Optional<TakeLength> length(long number) {
        return take(number).flatMap(take -> TakeAccount.of(take).length());
    }
}

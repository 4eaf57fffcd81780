package longhand.engine.process;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import longhand.engine.api.EngineError;
import longhand.engine.generation.GuardedListener;

/// Who waits for answers of one kind. Whoever takes an entry out tells its listener the last event, so
/// each listener gets exactly one. Thread-safe.
///
/// @param <E> event type
final class Answers<E> {

    private final Map<Long, Entry<E>> entries = new ConcurrentHashMap<>();
    private final Predicate<E> isLast;
    private final Function<EngineError, E> loss;

    private record Entry<E>(Consumer<E> listener, CompletableFuture<Void> ended) {}

    /// @param isLast whether nothing follows the event
    /// @param loss   the last event of what was lost
    Answers(Predicate<E> isLast, Function<EngineError, E> loss) {
        this.isLast = isLast;
        this.loss = loss;
    }

    void expect(long id, Consumer<E> listener) {
        entries.put(id, new Entry<>(new GuardedListener<>(listener), new CompletableFuture<>()));
    }

    boolean isExpected(long id) {
        return entries.containsKey(id);
    }

    /// @return whether the listener was still there, and has heard nothing of its end
    boolean forget(long id) {
        return entries.remove(id) != null;
    }

    void hand(long id, E event) {
        boolean last = isLast.test(event);
        Entry<E> entry = last ? entries.remove(id) : entries.get(id);
        if (entry != null) {
            tell(entry, event, last);
        }
    }

    /// Tells everybody that nothing will come any more.
    void lose(EngineError error) {
        for (Long id : entries.keySet()) {
            hand(id, loss.apply(error));
        }
    }

    Iterable<Long> expected() {
        return entries.keySet();
    }

    /// Completes when all that are expected now have ended.
    CompletableFuture<Void> allEnded() {
        return CompletableFuture.allOf(
                entries.values().stream().map(Entry::ended).toArray(CompletableFuture[]::new));
    }

    private static <E> void tell(Entry<E> entry, E event, boolean last) {
        entry.listener().accept(event);
        if (last) {
            entry.ended().complete(null);
        }
    }
}

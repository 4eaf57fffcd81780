package longhand.engine.transformer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import longhand.engine.tensor.KvCache;

/// Pieces of work that each go on by one token after the other, side by side with one model: when all of them wait for
/// the logits behind a token, one pass reads a token for each, so that the weights come from memory once. What each of
/// them computes is the same to the bit as if it were alone ([Transformer#forwardEach]). A new piece joins as soon as
/// another one ends: iteration-level scheduling, Yu et al., 2022 (OSDI, "Orca").
///
/// Each piece has a thread of its own, and of these and the caller's one moves at a time; what one did, the next one
/// sees. So a piece may use whatever is confined to the decode thread, if it leaves it in order whenever it reads a
/// token. Confined to the decode thread.
public final class SideBySide {

    private final Transformer model;
    private final int most;
    private final float[] single;
    private final List<Lane> waiting = new ArrayList<>();

    /// @param model on the processor: a card belongs to one thread
    /// @param most  pieces at a time, positive
    public SideBySide(Transformer model, int most) {
        this.model = model;
        this.most = most;
        this.single = new float[model.vocabularySize()];
    }

    /// Something that reads from a model.
    @FunctionalInterface
    public interface Work {

        /// @param model reads its single tokens together with those of the others; not to be closed
        void run(Transformer model);
    }

    /// Runs pieces of work until none is left.
    ///
    /// @param next the next piece, asked for whenever there is room for one; empty = none at this time
    /// @throws RuntimeException that a piece threw; the others have ended by then
    public void run(Supplier<Optional<Work>> next) {
        Failures failures = new Failures();
        admit(next, failures);
        while (!waiting.isEmpty()) {
            pass();
            List<Lane> ready = List.copyOf(waiting);
            waiting.clear();
            ready.forEach(lane -> goOn(lane, failures));
            admit(next, failures);
        }
        failures.rethrow();
    }

    private void admit(Supplier<Optional<Work>> next, Failures failures) {
        for (Optional<Work> work = room(next); work.isPresent(); work = room(next)) {
            goOn(Lane.begin(model, work.get()), failures);
        }
    }

    private Optional<Work> room(Supplier<Optional<Work>> next) {
        return waiting.size() < most ? next.get() : Optional.empty();
    }

    private void goOn(Lane lane, Failures failures) {
        if (lane.goOn()) {
            waiting.add(lane);
        } else {
            lane.failure().ifPresent(failures::add);
        }
    }

    /// Reads what all of them wait for, in as few passes as the model's buffers allow.
    private void pass() {
        int from = 0;
        int rows = 0;
        for (int i = 0; i < waiting.size(); i++) {
            int more = waiting.get(i).step().rows().size();
            if (rows + more > model.batchTokens()) {
                pass(waiting.subList(from, i));
                from = i;
                rows = 0;
            }
            rows += more;
        }
        pass(waiting.subList(from, waiting.size()));
    }

    private void pass(List<Lane> lanes) {
        List<Step.Row> rows =
                lanes.stream().flatMap(lane -> lane.step().rows().stream()).toList();
        List<KvCache> caches = rows.stream().map(Step.Row::cache).toList();
        int[] tokens = rows.stream().mapToInt(Step.Row::token).toArray();
        try {
            if (tokens.length == 1) { // the usual case where one take is written, and cheaper so
                model.forward(caches.getFirst(), tokens, 0, 1, single);
                rows.getFirst().take(single);
            } else {
                model.forwardEach(
                        caches, tokens, (place, logits) -> rows.get(place).take(logits));
            }
        } catch (RuntimeException | Error failure) {
            lanes.forEach(lane -> lane.fail(failure)); // each of them tells it to whoever waits for it
        }
    }

    /// What pieces of work threw.
    private static final class Failures {

        private final Set<Throwable> thrown = new LinkedHashSet<>();

        private void add(Throwable failure) {
            thrown.add(failure);
        }

        private void rethrow() {
            if (!thrown.isEmpty()) {
                Throwable first = thrown.iterator().next();
                thrown.stream().skip(1).forEach(first::addSuppressed);
                Lane.rethrow(first);
            }
        }
    }
}

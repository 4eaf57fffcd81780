package longhand.engine.generation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import longhand.engine.transformer.SideBySide;
import longhand.engine.transformer.Transformer;

/// Takes with one model, written side by side: see [SideBySide]. Each has a context of its own, which begins with what
/// the take before it has read, so that a prompt that several have in common is read once. Confined to the decode
/// thread.
final class TakesBeside {

    /// More would make each of them slow to see, and are hardly faster in all.
    private static final int MOST = 16;

    /// Of the memory that the JVM may use, the share that contexts may take.
    private static final int SHARE = 4;

    private final WritingModel model;
    private final Supplier<Optional<Take>> waiting;
    private final BiConsumer<Take, Supplier<WritingModel>> write;
    private WritingModel last;
    private long bytes;

    /// @param model   is ready, on the processor
    /// @param waiting takes one that waits for the same model out of the queue
    /// @param write   writes a take and tells its end; asks for the model that is its own; throws nothing
    TakesBeside(WritingModel model, Supplier<Optional<Take>> waiting, BiConsumer<Take, Supplier<WritingModel>> write) {
        this.model = model;
        this.waiting = waiting;
        this.write = write;
        this.last = model;
    }

    /// Whether takes with this model may be written side by side: a card belongs to one thread.
    static boolean suit(WritingModel model) {
        return !model.transformer().findsCandidates();
    }

    /// Writes this one and all that wait, until none does.
    void run(Take first) {
        Deque<Take> begun = new ArrayDeque<>(List.of(first));
        new SideBySide(model.transformer(), MOST)
                .run(() -> begun.isEmpty() ? next() : Optional.of(work(begun.remove())));
        if (last != model) {
            model.adopt(last);
        }
    }

    private Optional<SideBySide.Work> next() {
        boolean room = bytes == 0 || bytes < Runtime.getRuntime().maxMemory() / SHARE;
        return room ? waiting.get().map(this::work) : Optional.empty();
    }

    private SideBySide.Work work(Take take) {
        long needed = take.mostTokens(model.contextTokens()) * model.context().bytesPerToken();
        bytes += needed;
        return transformer -> {
            write.accept(take, () -> next(transformer));
            bytes -= needed;
        };
    }

    private WritingModel next(Transformer transformer) {
        last = last.beside(transformer);
        return last;
    }
}

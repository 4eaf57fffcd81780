package longhand.engine.generation;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineError.BackendFailure;
import longhand.engine.api.EngineError.ModelTooLarge;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.engine.tensor.vector.PackedCopy;
import longhand.engine.transformer.Offload;
import longhand.engine.transformer.Placed;
import longhand.engine.transformer.Transformer;
import longhand.engine.transformer.TransformerLoader;

/// Decides what computes a model, and loads it there: on the card, on the processor, or on both, if there is the memory
/// for it.
public final class TransformerSource {

    private static final double GIGA = 1e9;

    private final LongSupplier freeBytes;
    private final KernelWarmUp warmUp;
    private final PackedCopies copies;

    /// A model and what computes it.
    ///
    /// @param device display name
    /// @param noCard why no card is used though one was wished for; empty = one is, or none was
    /// @param copy   of its weights, for the next process
    public record Opened(Transformer transformer, String device, String noCard, PackedCopy copy) {}

    /// @param warmUp of the processor's kernels, which may have begun
    public TransformerSource(KernelWarmUp warmUp) {
        this(MachineMemory::freeBytes, warmUp, PackedCopies.none());
    }

    /// @param freeBytes how much memory of the machine a model may take
    TransformerSource(LongSupplier freeBytes, KernelWarmUp warmUp, PackedCopies copies) {
        this.freeBytes = freeBytes;
        this.warmUp = warmUp;
        this.copies = copies;
    }

    /// Afterwards the file may be closed.
    ///
    /// @param choice   its window is kept if it names one, else the usual one is made smaller until the model fits
    /// @param progress called on this thread with a growing share of the work, 1 at the end
    public Opened open(GgufFile file, ModelChoice choice, DoubleConsumer progress)
            throws EngineException, BadModelException {
        return switch (choice.backend()) {
            case AUTOMATIC -> automatic(file, choice, progress);
            case CUDA -> onCard(file, choice, progress);
            case SCALAR, VECTOR -> onProcessor(file, choice, "", progress);
        };
    }

    private Opened automatic(GgufFile file, ModelChoice choice, DoubleConsumer progress)
            throws EngineException, BadModelException {
        try {
            return onCard(file, choice.on(ModelChoice.Backend.CUDA), progress);
        } catch (EngineException noCard) {
            return onProcessor(file, choice.on(ModelChoice.Backend.VECTOR), reason(noCard), progress);
        }
    }

    /// @throws EngineException if it is no matter of the card
    private static String reason(EngineException noCard) throws EngineException {
        return switch (noCard.error()) {
            case BackendFailure failure -> failure.reason();
            case ModelTooLarge large ->
                String.format(
                        Locale.ROOT,
                        "it has %.1f GB free, and %.1f are needed",
                        large.freeBytes() / GIGA,
                        large.neededBytes() / GIGA);
            case EngineError.UnreadableModel _,
                    EngineError.ContextOverflow _,
                    EngineError.TemplateFailure _,
                    EngineError.DeadEnd _,
                    EngineError.BadRule _,
                    EngineError.EngineLost _,
                    EngineError.EngineUnstarted _ -> throw noCard;
        };
    }

    private Opened onProcessor(GgufFile file, ModelChoice choice, String noCard, DoubleConsumer progress)
            throws EngineException, BadModelException {
        PackedCopy copy = copies.of(file, FileStamp.of(choice.file()));
        return attempt(file, choice).run(attempt -> {
            ComputeBackend backend = attempt.open(choice.backend(), copy);
            int window = attempt.window(backend);
            Transformer transformer = TransformerLoader.load(file, backend, window, progress);
            return new Opened(transformer, backend.name(), noCard, copy);
        });
    }

    private Opened onCard(GgufFile file, ModelChoice choice, DoubleConsumer progress)
            throws EngineException, BadModelException {
        return attempt(file, choice).run(attempt -> {
            ComputeBackend card = attempt.open(choice.backend(), PackedCopy.none());
            int window = attempt.wantedWindow();
            Offload offload = attempt.offload(card);
            if (offload.isWhole()) {
                Transformer transformer = TransformerLoader.load(file, card, window, progress);
                return new Opened(transformer, card.name(), "", PackedCopy.none());
            }
            ComputeBackend processor = attempt.open(ModelChoice.Backend.VECTOR, PackedCopy.none());
            attempt.requireRoomBeside(offload, processor);
            List<Placed> placed =
                    List.of(new Placed(processor, offload.onProcessor()), new Placed(card, offload.onCard()));
            Transformer transformer = TransformerLoader.load(file, placed, window, progress);
            return new Opened(transformer, shared(card, offload, processor), "", PackedCopy.none());
        });
    }

    private LoadAttempt attempt(GgufFile file, ModelChoice choice) {
        return new LoadAttempt(file, choice, warmUp, freeBytes);
    }

    private static String shared(ComputeBackend card, Offload offload, ComputeBackend processor) {
        return card.name() + " (" + offload.onCard() + " of " + offload.layers() + " layers), " + processor.name();
    }
}

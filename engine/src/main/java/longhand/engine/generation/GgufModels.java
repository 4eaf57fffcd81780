package longhand.engine.generation;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineError.BackendFailure;
import longhand.engine.api.EngineError.ModelTooLarge;
import longhand.engine.api.EngineError.UnreadableModel;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.prompt.PromptEncoder;
import longhand.engine.tensor.BackendException;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.DeviceMemoryException;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.engine.tensor.vector.PackedCopy;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.MemoryNeed;
import longhand.engine.transformer.Transformer;
import longhand.engine.transformer.TransformerLoader;

/// Loads models from GGUF files, if the machine has the memory for them.
final class GgufModels implements ModelSource {

    /// The window unless another one is asked for: some 3,000 words. More would be read more slowly
    /// than it is worth to the small models that most writers have.
    private static final int USUAL_WINDOW = 4096;

    private static final double GIGA = 1e9;

    private static final int SMALLEST_WINDOW = 256;

    private final LongSupplier freeBytes;
    private final KernelWarmUp warmUp;
    private final PackedCopies copies;

    GgufModels(KernelWarmUp warmUp, PackedCopies copies) {
        this(MachineMemory::freeBytes, warmUp, copies);
    }

    /// Without a warm-up: kernels get warm as they run.
    ///
    /// @param freeBytes how much memory a model may take
    GgufModels(LongSupplier freeBytes) {
        this(freeBytes, KernelWarmUp.none(), PackedCopies.none());
    }

    private GgufModels(LongSupplier freeBytes, KernelWarmUp warmUp, PackedCopies copies) {
        this.freeBytes = freeBytes;
        this.warmUp = warmUp;
        this.copies = copies;
    }

    @Override
    public LoadedModel load(ModelChoice choice, DoubleConsumer progress) throws EngineException {
        try (GgufFile file = GgufFile.open(choice.file())) {
            return choice.backend() == ModelChoice.Backend.AUTOMATIC
                    ? automatic(file, choice, progress)
                    : load(file, choice, "", progress);
        } catch (BadModelException bad) {
            throw new EngineException(new UnreadableModel(choice.file(), String.valueOf(bad.getMessage())), bad);
        }
    }

    private LoadedModel automatic(GgufFile file, ModelChoice choice, DoubleConsumer progress)
            throws EngineException, BadModelException {
        try {
            return load(file, choice.on(ModelChoice.Backend.CUDA), "", progress);
        } catch (EngineException noCard) {
            return load(file, choice.on(ModelChoice.Backend.VECTOR), reason(noCard), progress);
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
                    EngineError.EngineLost _ -> throw noCard;
        };
    }

    /// @param noCard why no card is used though one was wished for; empty = none was
    private LoadedModel load(GgufFile file, ModelChoice choice, String noCard, DoubleConsumer progress)
            throws EngineException, BadModelException {
        PackedCopy copy = copy(file, choice);
        ComputeBackend backend = backend(choice, copy);
        boolean loaded = false;
        try {
            int window = window(file, choice, backend);
            // The kernels get warm while the weights are packed: the sooner, the better.
            Transformer transformer = TransformerLoader.load(file, backend, window, progress);
            Tokenizer tokenizer = Tokenizer.of(file);
            if (transformer.vocabularySize() != tokenizer.vocabularySize()) {
                throw new BadModelException("token_embd.weight has " + transformer.vocabularySize()
                        + " rows, the vocabulary " + tokenizer.vocabularySize() + " tokens");
            }
            loaded = true;
            return new LoadedModel(
                    describe(file, choice.file(), transformer, backend, noCard),
                    tokenizer,
                    transformer,
                    PromptEncoder.of(file, tokenizer),
                    copy);
        } catch (DeviceMemoryException full) {
            throw new EngineException(
                    new ModelTooLarge(choice.file(), need(file, SMALLEST_WINDOW, backend), full.freeBytes()), full);
        } catch (BackendException failure) {
            throw new EngineException(
                    new BackendFailure(choice.backend().name(), String.valueOf(failure.getMessage())), failure);
        } catch (OutOfMemoryError full) {
            // The check before has passed; something else took the memory meanwhile.
            throw new EngineException(
                    new ModelTooLarge(choice.file(), need(file, SMALLEST_WINDOW, backend), freeBytes.getAsLong()),
                    full);
        } finally {
            if (!loaded) {
                backend.close();
            }
        }
    }

    /// Weights for a card are packed on their way to it.
    private PackedCopy copy(GgufFile file, ModelChoice choice) {
        return switch (choice.backend()) {
            case AUTOMATIC, SCALAR, VECTOR -> copies.of(file, FileStamp.of(choice.file()));
            case CUDA -> PackedCopy.none();
        };
    }

    private ComputeBackend backend(ModelChoice choice, PackedCopy copy) throws EngineException {
        try {
            return Backends.open(choice.backend(), choice.threads(), warmUp, copy);
        } catch (IllegalStateException | BackendException missing) {
            String reason = String.valueOf(missing.getMessage());
            throw new EngineException(new BackendFailure(choice.backend().name(), reason), missing);
        }
    }

    /// The window that was asked for, or the usual one, halved until it fits.
    private int window(GgufFile file, ModelChoice choice, ComputeBackend backend)
            throws EngineException, BadModelException {
        boolean fixed = choice.contextTokens() > 0;
        int window = fixed ? choice.contextTokens() : USUAL_WINDOW;
        long free = backend.freeBytes().orElseGet(freeBytes);
        while (!fixed && window > SMALLEST_WINDOW && need(file, window, backend) > free) {
            window /= 2;
        }
        long needed = need(file, window, backend);
        if (needed > free) {
            throw new EngineException(new ModelTooLarge(choice.file(), needed, free));
        }
        return window;
    }

    private static long need(GgufFile file, int window, ComputeBackend backend) throws BadModelException {
        return MemoryNeed.of(file, window, backend).bytes();
    }

    private static ModelDescription describe(
            GgufFile file, Path path, Transformer transformer, ComputeBackend backend, String noCard)
            throws BadModelException {
        String name = file.metadata().optionalString("general.name").orElse(String.valueOf(path.getFileName()));
        long parameters = file.tensors().stream()
                .mapToLong(tensor -> (long) tensor.rows() * tensor.columns())
                .sum();
        return new ModelDescription(
                name,
                file.metadata().requireString("general.architecture"),
                "",
                FileStamp.of(path).bytes(),
                parameters,
                transformer.contextTokens(),
                backend.name(),
                noCard);
    }
}

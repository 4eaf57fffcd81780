package longhand.engine.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import longhand.engine.api.EngineError.BackendFailure;
import longhand.engine.api.EngineError.ModelTooLarge;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.BackendException;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.DeviceMemoryException;
import longhand.engine.tensor.vector.KernelWarmUp;
import longhand.engine.tensor.vector.PackedCopy;
import longhand.engine.transformer.MemoryNeed;
import longhand.engine.transformer.Offload;

/// One attempt to load a model somewhere. If it fails, the backends that it opened are closed, and the failure is one
/// of those that a writer hears of. Confined to the decode thread.
final class LoadAttempt {

    /// The window unless another one is asked for: some 3,000 words. More would be read more slowly
    /// than it is worth to the small models that most writers have.
    private static final int USUAL_WINDOW = 4096;

    private static final int SMALLEST_WINDOW = 256;

    private final GgufFile file;
    private final ModelChoice choice;
    private final KernelWarmUp warmUp;
    private final LongSupplier freeBytes;
    private final List<ComputeBackend> opened = new ArrayList<>();

    /// What is attempted.
    interface Steps {
        TransformerSource.Opened load(LoadAttempt attempt) throws EngineException, BadModelException;
    }

    /// @param freeBytes how much memory of the machine the model may take
    LoadAttempt(GgufFile file, ModelChoice choice, KernelWarmUp warmUp, LongSupplier freeBytes) {
        this.file = file;
        this.choice = choice;
        this.warmUp = warmUp;
        this.freeBytes = freeBytes;
    }

    TransformerSource.Opened run(Steps steps) throws EngineException, BadModelException {
        boolean loaded = false;
        try {
            TransformerSource.Opened result = steps.load(this);
            loaded = true;
            return result;
        } catch (DeviceMemoryException full) {
            throw tooLarge(full.freeBytes(), full);
        } catch (BackendException failure) {
            throw failed(choice.backend(), failure);
        } catch (OutOfMemoryError full) {
            // The check before has passed; something else took the memory meanwhile.
            throw tooLarge(freeBytes.getAsLong(), full);
        } finally {
            if (!loaded) {
                opened.forEach(ComputeBackend::close);
            }
        }
    }

    ComputeBackend open(ModelChoice.Backend which, PackedCopy copy) throws EngineException {
        try {
            ComputeBackend backend = Backends.open(which, choice.threads(), warmUp, copy);
            opened.add(backend);
            return backend;
        } catch (IllegalStateException | BackendException missing) {
            throw failed(which, missing);
        }
    }

    /// In tokens: the one that was asked for, or the usual one.
    int wantedWindow() {
        return choice.orWindow(USUAL_WINDOW).contextTokens();
    }

    /// The same, but the usual one halved until the model fits into the memory of the machine.
    int window(ComputeBackend backend) throws EngineException, BadModelException {
        int window = wantedWindow();
        long free = freeBytes.getAsLong();
        while (choice.contextTokens() == 0 && window > SMALLEST_WINDOW && need(window, backend) > free) {
            window /= 2;
        }
        requireRoom(need(window, backend), free);
        return window;
    }

    /// What the card takes.
    ///
    /// @throws EngineException if it is too little to be worth it
    Offload offload(ComputeBackend card) throws EngineException, BadModelException {
        long free = card.freeBytes().orElseGet(freeBytes);
        Offload offload = Offload.of(file, wantedWindow(), card, free);
        if (!offload.pays()) {
            requireRoom(MemoryNeed.of(file, wantedWindow(), card).bytes(Offload.CACHES), free);
        }
        return offload;
    }

    /// @throws EngineException if the machine has not the memory for what the card leaves to the processor
    void requireRoomBeside(Offload offload, ComputeBackend processor) throws EngineException, BadModelException {
        MemoryNeed need = MemoryNeed.of(file, wantedWindow(), processor, 0, offload.onProcessor());
        requireRoom(need.bytes(), freeBytes.getAsLong());
    }

    private void requireRoom(long needed, long free) throws EngineException {
        if (needed > free) {
            throw new EngineException(new ModelTooLarge(choice.file(), needed, free));
        }
    }

    private EngineException tooLarge(long free, Throwable full) throws BadModelException {
        return new EngineException(
                new ModelTooLarge(choice.file(), need(SMALLEST_WINDOW, opened.getFirst()), free), full);
    }

    private static EngineException failed(ModelChoice.Backend which, RuntimeException failure) {
        return new EngineException(new BackendFailure(which.name(), String.valueOf(failure.getMessage())), failure);
    }

    private long need(int window, ComputeBackend backend) throws BadModelException {
        return MemoryNeed.of(file, window, backend).bytes();
    }
}

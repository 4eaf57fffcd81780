package longhand.engine.generation;

import java.util.Optional;
import java.util.Set;
import longhand.engine.api.EngineError;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.tensor.BackendException;
import longhand.engine.tensor.cuda.CudaException;
import org.jspecify.annotations.Nullable;

/// How the graphics card has fared in this process, and whether one is still to be tried. Changed on the decode thread
/// or before it does anything; read by all.
final class CardRecord {

    /// Answers of CUDA after which its driver serves the process no more: memory that cannot be corrected, addresses
    /// and instructions that are none, a launch that ran too long or failed, and what nobody knows.
    private static final Set<Integer> FATAL = Set.of(214, 220, 700, 702, 710, 714, 715, 716, 717, 718, 719, 999);

    /// A card that has failed so often is left alone.
    private static final int MOST_FAILURES = 2;

    private int failures;
    private volatile String lost = "";
    private volatile String spared = "";

    /// Why the card is beyond this process's reach; empty if it is not.
    Optional<String> lost() {
        return Optional.of(lost).filter(reason -> !reason.isEmpty());
    }

    /// Where the choice is the engine's, no card is tried from now on.
    ///
    /// @param reason for the writer
    void spare(String reason) {
        spared = reason;
    }

    /// What is to be loaded for that choice.
    ModelChoice usable(ModelChoice choice) {
        return isSpared(choice) ? choice.on(ModelChoice.Backend.VECTOR) : choice;
    }

    /// With the reason why no card writes, if it is one that the model's loader cannot know.
    String noCard(ModelChoice choice, ModelDescription loaded) {
        return isSpared(choice) ? spared : loaded.noCard();
    }

    private boolean isSpared(ModelChoice choice) {
        return choice.backend() == ModelChoice.Backend.AUTOMATIC && !spared.isEmpty();
    }

    /// A card that was at work has failed.
    ///
    /// @return what the writer is told
    EngineError failed(ModelChoice choice, BackendException failure) {
        String reason = String.valueOf(failure.getMessage());
        failures++;
        noteLoss(failure);
        if (failures >= MOST_FAILURES || !lost.isEmpty()) {
            spare("it failed during a take (" + reason + ")");
        }
        return new EngineError.BackendFailure(choice.backend().name(), reason, true);
    }

    /// Something has failed that may come from a card.
    void noteLoss(@Nullable Throwable failure) {
        if (failure instanceof CudaException cuda && FATAL.contains(cuda.code())) {
            lost = String.valueOf(cuda.getMessage());
        }
    }
}

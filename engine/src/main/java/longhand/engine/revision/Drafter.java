package longhand.engine.revision;

import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.StopReason;
import longhand.engine.api.WholeTake;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import org.jspecify.annotations.Nullable;

/// Has the drafts of one revision written, one after the other, and waits for each. Confined to one
/// thread, except for [#stop].
final class Drafter {

    private final Writer writer;
    private final ModelChoice model;
    private final IntConsumer drafted;
    private volatile boolean stopped;
    private volatile @Nullable WritingTask running;
    private boolean noTemplate;
    private int drafts;
    private int rejected;

    /// @param drafted told after each draft how many there are
    Drafter(Writer writer, ModelChoice model, IntConsumer drafted) {
        this.writer = writer;
        this.model = model;
        this.drafted = drafted;
    }

    /// No draft is begun after this, and the one that runs ends at its next token.
    void stop() {
        stopped = true;
        WritingTask task = running;
        if (task != null) {
            task.cancel();
        }
    }

    /// Counts a draft that is no proposal.
    void reject() {
        rejected++;
    }

    int rejected() {
        return rejected;
    }

    boolean isStopped() {
        return stopped;
    }

    /// Asks a model with a chat template in turns, and one without by a page of examples.
    ///
    /// @throws CancellationException if it was stopped
    String write(Examples examples, String given, LengthTarget length, SamplingSettings sampling, long seed)
            throws EngineException {
        if (!noTemplate) {
            try {
                return write(examples.turns(given), length, sampling, seed);
            } catch (EngineException failure) {
                if (!(failure.error() instanceof EngineError.TemplateFailure)) {
                    throw failure;
                }
                noTemplate = true;
            }
        }
        return write(examples.page(given), length, sampling, seed);
    }

    /// One draft, as it was written.
    ///
    /// @throws CancellationException if it was stopped
    String write(Prompt prompt, LengthTarget length, SamplingSettings sampling, long seed) throws EngineException {
        WholeTake take = WholeTake.of(writer, new WritingRequest(model, prompt, length, sampling, seed), this::started);
        if (stopped || take.finished().reason() == StopReason.CANCELLED) {
            throw new CancellationException("the revision was stopped");
        }
        drafted.accept(++drafts);
        return take.text();
    }

    private void started(WritingTask task) {
        running = task;
        if (stopped) {
            stop(); // it came between
        }
    }
}

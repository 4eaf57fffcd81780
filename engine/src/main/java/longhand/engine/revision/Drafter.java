package longhand.engine.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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

/// Has the drafts of one revision written and waits for each. Thread-safe: proposals that do not depend on one another
/// are drafted by a thread each, so that the writer can write their drafts side by side.
final class Drafter {

    private final Writer writer;
    private final ModelChoice model;
    private final IntConsumer drafted;
    private volatile boolean stopped;
    private final Set<WritingTask> running = ConcurrentHashMap.newKeySet();
    private final AtomicInteger rejected = new AtomicInteger();
    private volatile boolean noTemplate;
    private int drafts;

    /// @param drafted told after each draft how many there are, by one thread at a time
    Drafter(Writer writer, ModelChoice model, IntConsumer drafted) {
        this.writer = writer;
        this.model = model;
        this.drafted = drafted;
    }

    /// No draft is begun after this, and those that run end at their next token.
    void stop() {
        stopped = true;
        running.forEach(WritingTask::cancel);
    }

    /// Counts a draft that is no proposal.
    void reject() {
        rejected.incrementAndGet();
    }

    int rejected() {
        return rejected.get();
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
        requireUnstopped();
        WholeTake take = whole(new WritingRequest(model, prompt, length, sampling, seed));
        if (stopped || take.finished().reason() == StopReason.CANCELLED) {
            throw new CancellationException("the revision was stopped");
        }
        count();
        return take.text();
    }

    private void requireUnstopped() {
        if (stopped) {
            throw new CancellationException("the revision was stopped");
        }
    }

    private WholeTake whole(WritingRequest request) throws EngineException {
        List<WritingTask> own = new ArrayList<>();
        try {
            return WholeTake.of(writer, request, task -> {
                own.add(task);
                running.add(task);
                if (stopped) {
                    task.cancel(); // it came between
                }
            });
        } finally {
            own.forEach(running::remove);
        }
    }

    private synchronized void count() {
        drafted.accept(++drafts);
    }
}

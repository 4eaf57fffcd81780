package longhand.engine.process;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineError.EngineUnstarted;
import longhand.engine.api.LineMender;
import longhand.engine.api.MendEvent;
import longhand.engine.api.MendRequest;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.PlanRequest;
import longhand.engine.api.Poet;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.ScoringRequest;
import longhand.engine.api.Storyteller;
import longhand.engine.api.Suggester;
import longhand.engine.api.SuggestionEvent;
import longhand.engine.api.SuggestionRequest;
import longhand.engine.api.VerseRequest;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A writer, scorer, proposer, poet, suggester and mender whose engine is a process of its own: whatever happens to it,
/// this process goes on.
///
/// The engine is started when it is first needed. If it dies, what ran ends with [EngineError.EngineLost], and the
/// next command starts it again and prepares the last model again. One that shows no sign of life for
/// two seconds after a cancel is ended. One that has lost its graphics card tells so and ends, and the next one tries
/// the card again; after the second loss the processor writes where the choice is the engine's.
///
/// Thread-safe, and no method but [#close] waits for anything: `engine-commands` starts the process and
/// fills its pipe. Listeners are called on `engine-pipe` or `engine-commands`.
public final class ChildWriter implements Storyteller, Poet, Suggester, LineMender {

    private static final Logger LOG = LoggerFactory.getLogger(ChildWriter.class);

    /// The first one may meet an engine that has just died.
    private static final int ATTEMPTS = 2;

    private static final int MOST_LOSSES = 2;

    private final List<String> command;
    private final AtomicLong ids = new AtomicLong();
    private final ExecutorService commands = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("engine-commands").daemon(true).factory());
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean closed;
    /// Set on `engine-commands` only.
    private volatile @Nullable Child child;

    private @Nullable ModelChoice prepared;
    private int losses;
    private String lastLoss = "";

    /// @param command program and arguments that run [EngineChild]
    public ChildWriter(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public void prepare(ModelChoice model, Consumer<ModelEvent> listener) {
        requireOpen();
        commands.execute(() -> {
            prepared = null;
            give(engine -> engine.prepare(ids.incrementAndGet(), model, listener))
                    .ifPresent(error -> listener.accept(new ModelEvent.Unavailable(error)));
            prepared = model;
        });
    }

    @Override
    public WritingTask start(WritingRequest request, Consumer<WritingEvent> listener) {
        requireOpen();
        long id = ids.incrementAndGet();
        commands.execute(() -> give(engine -> engine.start(id, request, listener))
                .ifPresent(error -> listener.accept(new WritingEvent.Failed(error))));
        return () -> cancel(id);
    }

    @Override
    public WritingTask score(ScoringRequest request, Consumer<ScoringEvent> listener) {
        requireOpen();
        long id = ids.incrementAndGet();
        commands.execute(() -> give(engine -> engine.score(id, request, listener))
                .ifPresent(error -> listener.accept(new ScoringEvent.Failed(error))));
        return () -> cancel(id);
    }

    @Override
    public WritingTask propose(PlanRequest request, Consumer<PlanEvent> listener) {
        requireOpen();
        long id = ids.incrementAndGet();
        commands.execute(() -> give(engine -> engine.propose(id, request, listener))
                .ifPresent(error -> listener.accept(new PlanEvent.Failed(error))));
        return () -> cancel(id);
    }

    @Override
    public WritingTask versify(VerseRequest request, Consumer<WritingEvent> listener) {
        requireOpen();
        long id = ids.incrementAndGet();
        commands.execute(() -> give(engine -> engine.versify(id, request, listener))
                .ifPresent(error -> listener.accept(new WritingEvent.Failed(error))));
        return () -> cancel(id);
    }

    @Override
    public WritingTask suggest(SuggestionRequest request, Consumer<SuggestionEvent> listener) {
        requireOpen();
        long id = ids.incrementAndGet();
        commands.execute(() -> give(engine -> engine.suggest(id, request, listener))
                .ifPresent(error -> listener.accept(new SuggestionEvent.Failed(error))));
        return () -> cancel(id);
    }

    @Override
    public WritingTask mend(MendRequest request, Consumer<MendEvent> listener) {
        requireOpen();
        long id = ids.incrementAndGet();
        commands.execute(() -> give(engine -> engine.mend(id, request, listener))
                .ifPresent(error -> listener.accept(new MendEvent.Failed(error))));
        return () -> cancel(id);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            commands.execute(() -> {
                Child last = child;
                if (last != null) {
                    last.close();
                }
                ended.complete(null);
            });
            commands.shutdown();
        }
        ended.join();
    }

    /// The engine's process, if one runs.
    Optional<ProcessHandle> process() {
        Child there = child;
        return there == null || there.isDead()
                ? Optional.empty()
                : Optional.of(there.process().toHandle());
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the writer is closed");
        }
    }

    private void cancel(long id) {
        if (!closed) {
            commands.execute(() -> {
                Child there = child;
                if (there != null) {
                    there.cancel(id);
                }
            });
        }
    }

    /// Something that is told to a running engine: false if it turned out to be dead.
    private interface Message {
        boolean giveTo(Child engine);
    }

    /// @return why the engine could not be told; empty if it was
    private Optional<EngineError> give(Message message) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (message.giveTo(engine())) {
                    return Optional.empty();
                }
            }
            return Optional.of(new EngineUnstarted("it ends as soon as it is started"));
        } catch (IOException failure) {
            LOG.warn("The engine cannot be started: {}", failure.toString());
            return Optional.of(new EngineUnstarted(String.valueOf(failure.getMessage())));
        }
    }

    /// The running engine, or a new one.
    private Child engine() throws IOException {
        Child there = child;
        if (there != null && there.isUsable()) {
            return there;
        }
        if (there != null) {
            countLoss(there);
        }
        Child started = Child.launch(command);
        child = started;
        if (losses >= MOST_LOSSES) {
            started.spareCard("it failed again and again (" + lastLoss + ")");
        }
        if (prepared != null) {
            started.prepare(ids.incrementAndGet(), prepared, event -> LOG.debug("Preparing again: {}", event));
        }
        return started;
    }

    /// The next process must not find the card taken by one that is about to end.
    private void countLoss(Child last) {
        last.lostCard().ifPresent(reason -> {
            losses++;
            lastLoss = reason;
            last.awaitEnd();
        });
    }
}

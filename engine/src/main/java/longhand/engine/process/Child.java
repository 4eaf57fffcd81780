package longhand.engine.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import longhand.engine.api.EngineError;
import longhand.engine.api.MendEvent;
import longhand.engine.api.MendRequest;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.PlanRequest;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.ScoringRequest;
import longhand.engine.api.SuggestionEvent;
import longhand.engine.api.SuggestionRequest;
import longhand.engine.api.VerseRequest;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One life of the engine's process, and the commands that it has not answered to the end.
///
/// Thread-safe. Listeners are called on the thread that reads the pipe, `engine-pipe`.
final class Child {

    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    /// How long a process may say nothing after it was told to stop something.
    private static final long PATIENCE_MILLIS = 2000;

    /// For the weights, where the C library is GNU's; others do not read it.
    private static final String LARGE_PAGES = "glibc.malloc.hugetlb=1";

    private static final Executor LATER = CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);

    private final Process process;
    private final OutputStream out;
    private final Answers<ModelEvent> models =
            new Answers<>(event -> !(event instanceof ModelEvent.Loading), ModelEvent.Unavailable::new);
    private final Answers<WritingEvent> takes = new Answers<>(
            event -> event instanceof WritingEvent.Finished || event instanceof WritingEvent.Failed,
            WritingEvent.Failed::new);
    private final Answers<ScoringEvent> scorings = new Answers<>(_ -> true, ScoringEvent.Failed::new);
    private final Answers<PlanEvent> plans =
            new Answers<>(event -> !(event instanceof PlanEvent.Drawn), PlanEvent.Failed::new);
    private final Answers<SuggestionEvent> suggestions = new Answers<>(_ -> true, SuggestionEvent.Failed::new);
    private final Answers<MendEvent> mends = new Answers<>(_ -> true, MendEvent.Failed::new);
    private final AtomicLong reports = new AtomicLong();
    private volatile boolean dead;
    private volatile Optional<String> lostCard = Optional.empty();

    private Child(Process process) {
        this.process = process;
        this.out = new BufferedOutputStream(process.getOutputStream());
    }

    /// @throws IOException if there is no such program
    static Child launch(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putIfAbsent("GLIBC_TUNABLES", LARGE_PAGES);
        Process process = builder.start();
        Child child = new Child(process);
        Thread.ofPlatform().name("engine-pipe").daemon(true).start(child::listen);
        LOG.info("Started the engine, process {}", process.pid());
        return child;
    }

    boolean isDead() {
        return dead;
    }

    /// Whether it takes commands.
    boolean isUsable() {
        return !dead && lostCard.isEmpty();
    }

    /// Why it ends, or has ended, by itself: its graphics card was lost. Empty if it was not.
    Optional<String> lostCard() {
        return lostCard;
    }

    /// Waits for the end of a process that takes no commands any more: what it has of the card is free then.
    void awaitEnd() {
        process.onExit()
                .completeOnTimeout(process, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        process.destroyForcibly();
    }

    Process process() {
        return process;
    }

    /// @return false if the process was dead already: then the listener has heard nothing
    boolean prepare(long id, ModelChoice model, Consumer<ModelEvent> listener) {
        models.expect(id, listener);
        return give(id, models, new Command.Prepare(id, model));
    }

    /// @return false if the process was dead already: then the listener has heard nothing
    boolean start(long id, WritingRequest request, Consumer<WritingEvent> listener) {
        takes.expect(id, listener);
        return give(id, takes, new Command.Start(id, request));
    }

    /// @return false if the process was dead already: then the listener has heard nothing
    boolean score(long id, ScoringRequest request, Consumer<ScoringEvent> listener) {
        scorings.expect(id, listener);
        return give(id, scorings, new Command.Score(id, request));
    }

    /// @return false if the process was dead already: then the listener has heard nothing
    boolean propose(long id, PlanRequest request, Consumer<PlanEvent> listener) {
        plans.expect(id, listener);
        return give(id, plans, new Command.Propose(id, request));
    }

    /// @return false if the process was dead already: then the listener has heard nothing
    boolean versify(long id, VerseRequest request, Consumer<WritingEvent> listener) {
        takes.expect(id, listener);
        return give(id, takes, new Command.Versify(id, request));
    }

    /// @return false if the process was dead already: then the listener has heard nothing
    boolean suggest(long id, SuggestionRequest request, Consumer<SuggestionEvent> listener) {
        suggestions.expect(id, listener);
        return give(id, suggestions, new Command.Suggest(id, request));
    }

    /// @return false if the process was dead already: then the listener has heard nothing
    boolean mend(long id, MendRequest request, Consumer<MendEvent> listener) {
        mends.expect(id, listener);
        return give(id, mends, new Command.Mend(id, request));
    }

    /// Those that can be cancelled.
    private List<Answers<?>> tasks() {
        return List.of(takes, scorings, plans, suggestions, mends);
    }

    /// The end of the process either has told the listener already, or will, or came too early to know.
    private boolean give(long id, Answers<?> answers, Command command) {
        if (!isUsable()) {
            return !answers.forget(id);
        }
        send(command);
        return true;
    }

    void spareCard(String reason) {
        send(new Command.SpareCard(reason));
    }

    /// Cancels what was asked for, and ends the process if it shows no sign of life for some time after.
    void cancel(long id) {
        if (isExpected(id)) {
            send(new Command.Cancel(id));
            watch(id);
        }
    }

    private boolean isExpected(long id) {
        return tasks().stream().anyMatch(answers -> answers.isExpected(id));
    }

    private void watch(long id) {
        long before = reports.get();
        LATER.execute(() -> {
            if (!isExpected(id)) {
                return;
            }
            if (reports.get() > before) {
                watch(id); // it is busy with something else, and the take waits its turn
            } else {
                LOG.warn("The engine does not answer; ending process {}", process.pid());
                process.destroyForcibly();
            }
        });
    }

    /// Stops everything and ends the process. Returns when both has happened.
    void close() {
        tasks().forEach(answers -> answers.expected().forEach(this::cancel));
        CompletableFuture.allOf(tasks().stream().map(Answers::allEnded).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        closeInput();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        process.destroyForcibly();
        process.onExit().join();
    }

    private void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            LOG.debug("The engine was gone already", gone);
        }
    }

    /// A pipe that breaks means that the process has ended, or should.
    private void send(Command command) {
        try {
            synchronized (out) {
                Wire.write(out, command);
            }
        } catch (IOException broken) {
            LOG.debug("The engine takes no more commands", broken);
            process.destroyForcibly();
        }
    }

    private void listen() {
        String reason = "its output ended";
        try (InputStream in = new BufferedInputStream(process.getInputStream())) {
            Optional<Report> report = Wire.read(in, Report.class);
            while (report.isPresent()) {
                reports.incrementAndGet();
                hand(report.get());
                report = Wire.read(in, Report.class);
            }
        } catch (IOException broken) {
            reason = broken.toString();
        }
        end(reason);
    }

    private void hand(Report report) {
        switch (report) {
            case Report.OfModel(var id, var event) -> models.hand(id, event);
            case Report.OfTake(var id, var event) -> takes.hand(id, event);
            case Report.OfScoring(var id, var event) -> scorings.hand(id, event);
            case Report.OfPlans(var id, var event) -> plans.hand(id, event);
            case Report.OfWords(var id, var event) -> suggestions.hand(id, event);
            case Report.OfMends(var id, var event) -> mends.hand(id, event);
            case Report.Leaving(var reason) -> lostCard = Optional.of(reason);
        }
    }

    private void end(String reason) {
        process.destroyForcibly();
        int status = process.onExit().join().exitValue();
        dead = true;
        LOG.info("The engine's process {} has ended with {}: {}", process.pid(), status, reason);
        EngineError lost = new EngineError.EngineLost("process " + process.pid() + " ended with " + status);
        models.lose(lost);
        tasks().forEach(answers -> answers.lose(lost));
    }
}

package longhand.engine.generation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.LineMender;
import longhand.engine.api.MendEvent;
import longhand.engine.api.MendRequest;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
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
import longhand.engine.sampling.SamplerWarmUp;
import longhand.engine.tensor.BackendException;
import longhand.engine.tensor.vector.KernelWarmUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The writer, scorer, proposer, poet, suggester and mender in this process. One thread, `engine-decode`, owns the
/// model and does one thing after the other; the last model stays loaded until another one is asked for. Takes that
/// wait one behind the other for the same model are written side by side on the processor ([TakesBeside]). A card that
/// fails ends the job; the next one opens it anew, or the processor takes over where the choice is the engine's.
///
/// Thread-safe; listeners are called on `engine-decode`, or by one of the takes side by side while it waits.
public final class LocalWriter implements Storyteller, Poet, Suggester, LineMender {

    private static final Logger LOG = LoggerFactory.getLogger(LocalWriter.class);
    /// How long the first take with a file waits at its end for the file's hash.
    private static final long HASH_MILLIS = 1000;

    /// How long the end of the program waits for what makes its next start faster.
    private static final long TIDYING_NANOS = 2_000_000_000L;

    /// Letters of a prompt that is certainly read in batches.
    private static final int LONG_PROMPT = 240;

    // The hash of a file takes a core for a while, and is not wanted before the end of a take.
    private static final Executor LATER = CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS);

    private final ModelSlot slot;
    private final KernelWarmUp warmUp;
    private final FileHashes hashes = new FileHashes();
    private final CardRecord card = new CardRecord();
    private final ExecutorService decode = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("engine-decode").daemon(true).factory());
    private final JobQueue jobs = new JobQueue(decode);
    private final CompletableFuture<Void> freed = new CompletableFuture<>();
    private volatile boolean closed;

    /// Loads GGUF files. The sampler's loops are compiled meanwhile.
    public LocalWriter() {
        this(KernelWarmUp.start());
    }

    /// Loads GGUF files.
    ///
    /// @param warmUp started by the program as its first statement; the first token waits for it
    public LocalWriter(KernelWarmUp warmUp) {
        this(warmUp, PackedCopies.none());
    }

    /// Loads GGUF files, and keeps copies of their weights as the backend wants them, for the next process.
    ///
    /// @param copies folder of those; may be deleted at any time, need not be there
    public LocalWriter(KernelWarmUp warmUp, Path copies) {
        this(warmUp, PackedCopies.in(copies));
    }

    private LocalWriter(KernelWarmUp warmUp, PackedCopies copies) {
        this(new GgufModels(warmUp, copies), warmUp);
        Thread.ofPlatform().name("engine-warm-up").daemon(true).start(SamplerWarmUp::run);
    }

    LocalWriter(ModelSource source) {
        this(source, KernelWarmUp.none());
    }

    private LocalWriter(ModelSource source, KernelWarmUp warmUp) {
        this.slot = new ModelSlot(source);
        this.warmUp = warmUp;
    }

    @Override
    public void prepare(ModelChoice model, Consumer<ModelEvent> listener) {
        requireOpen();
        jobs.add(() -> load(model, new GuardedListener<>(listener)));
    }

    @Override
    public WritingTask start(WritingRequest request, Consumer<WritingEvent> listener) {
        requireOpen();
        Take take = new Take(request, new GuardedListener<>(listener), () -> closed);
        if (request.prompt().letters() > LONG_PROMPT) {
            warmUp.expectBatch();
        }
        jobs.add(take, () -> {
            run(take);
            tidy();
        });
        return take;
    }

    @Override
    public WritingTask score(ScoringRequest request, Consumer<ScoringEvent> listener) {
        requireOpen();
        return ask(new ScoringJob(request, new GuardedListener<>(listener), () -> closed));
    }

    @Override
    public WritingTask propose(PlanRequest request, Consumer<PlanEvent> listener) {
        requireOpen();
        return ask(new PlanJob(request, new GuardedListener<>(listener), () -> closed));
    }

    @Override
    public WritingTask versify(VerseRequest request, Consumer<WritingEvent> listener) {
        requireOpen();
        VerseJob job = new VerseJob(request, new GuardedListener<>(listener), () -> closed);
        warmUp.expectBatch();
        jobs.add(() -> run(job));
        return job;
    }

    @Override
    public WritingTask suggest(SuggestionRequest request, Consumer<SuggestionEvent> listener) {
        requireOpen();
        return ask(new SuggestionJob(request, new GuardedListener<>(listener), () -> closed));
    }

    @Override
    public WritingTask mend(MendRequest request, Consumer<MendEvent> listener) {
        requireOpen();
        return ask(new MendJob(request, new GuardedListener<>(listener), () -> closed));
    }

    private WritingTask ask(Question<?, ?> question) {
        warmUp.expectBatch();
        jobs.add(() -> run(question));
        return question;
    }

    /// Waits until the take that runs has noticed, which is a token's time.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            decode.execute(() -> {
                finishTidying();
                slot.clear();
                freed.complete(null);
            });
            decode.shutdown();
        }
        freed.join();
    }

    /// Why this process can use its graphics card no more, and has to be started again for that; empty if it can.
    /// Known before the job that it has happened to is told of its end.
    public Optional<String> lostCard() {
        return card.lost();
    }

    /// Where the choice is the engine's, the processor writes from now on. To be called before anything is asked for.
    ///
    /// @param reason in a sentence, for the writer
    public void spareCard(String reason) {
        card.spare(reason);
    }

    private void tidyLater() {
        if (!closed) {
            decode.execute(this::tidy);
        }
    }

    /// A little at a time, behind what has been asked for meanwhile.
    private void tidy() {
        if (!closed && slot.tidy()) {
            try {
                decode.execute(this::tidy);
            } catch (RejectedExecutionException closing) {
                LOG.debug("The rest is done at the end");
            }
        }
    }

    /// What is left; not for long with a large model, because somebody may be waiting for the process to end.
    private void finishTidying() {
        long end = System.nanoTime() + TIDYING_NANOS;
        while (System.nanoTime() - end < 0 && slot.tidy()) {
            LOG.trace("One more piece");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the writer is closed");
        }
    }

    private void load(ModelChoice choice, Consumer<ModelEvent> listener) {
        ModelEvent last;
        try {
            WritingModel model = slot.get(card.usable(choice), share -> listener.accept(new ModelEvent.Loading(share)));
            FileStamp file = FileStamp.of(choice.file());
            last = new ModelEvent.Ready(described(choice, model.description(), hashes.known(file)));
            LATER.execute(() -> {
                hashes.begin(file);
                tidyLater();
            });
        } catch (EngineException failure) {
            last = new ModelEvent.Unavailable(failure.error());
        } catch (RuntimeException failure) { // the top of a job: the listener must get its last event
            LOG.error("Loading failed unexpectedly", failure);
            last = new ModelEvent.Unavailable(unexpected(choice, failure));
        }
        listener.accept(last);
    }

    /// With those that come next in the queue while it is written. Alone, if its model has to be loaded first.
    private void run(Take take) {
        ModelChoice choice = take.request().model();
        slot.loaded(card.usable(choice))
                .filter(TakesBeside::suit)
                .ifPresentOrElse(
                        model -> new TakesBeside(model, () -> jobs.takeOf(choice), this::writeBeside).run(take),
                        () -> take.tell(end(take, () -> slot.get(card.usable(choice), _ -> take.requireUnstopped()))));
    }

    /// @param beside makes the model that is the take's own, which may find no memory
    private void writeBeside(Take take, Supplier<WritingModel> beside) {
        List<WritingModel> own = new ArrayList<>();
        WritingEvent end = end(take, () -> {
            own.add(beside.get());
            return own.getFirst();
        });
        if (end instanceof WritingEvent.Failed) {
            own.forEach(WritingModel::forget);
        }
        take.tell(end);
    }

    private WritingEvent end(Take take, Attempt<WritingModel> model) {
        ModelChoice choice = take.request().model();
        return outcome(
                choice,
                () -> written(take, choice, model),
                WritingEvent.Failed::new,
                () -> take.finishedUnstarted(undescribed(choice)));
    }

    private WritingEvent written(Take take, ModelChoice choice, Attempt<WritingModel> model) throws EngineException {
        take.requireUnstopped();
        WritingEvent.Finished finished = take.write(model.make());
        String hash = hashes.await(FileStamp.of(choice.file()), take.isStopped() ? 0 : HASH_MILLIS);
        return finished.withModel(described(choice, finished.model(), hash));
    }

    private void run(VerseJob job) {
        ModelChoice choice = job.model();
        job.tell(this.<WritingEvent>outcome(choice, () -> described(job, choice), job::failed, job::stopped));
    }

    private WritingEvent described(VerseJob job, ModelChoice choice) throws EngineException {
        WritingEvent event = answer(job, choice);
        String hash = hashes.await(FileStamp.of(choice.file()), job.isStopped() ? 0 : HASH_MILLIS);
        return event instanceof WritingEvent.Finished finished
                ? finished.withModel(described(choice, finished.model(), hash))
                : event;
    }

    private <E> void run(Question<?, E> question) {
        ModelChoice choice = question.model();
        question.tell(this.<E>outcome(choice, () -> answer(question, choice), question::failed, question::stopped));
    }

    private <E> E answer(Question<?, E> question, ModelChoice choice) throws EngineException {
        question.requireUnstopped();
        return question.answer(slot.get(card.usable(choice), _ -> question.requireUnstopped()));
    }

    /// What a job comes to.
    @FunctionalInterface
    private interface Attempt<E> {
        E make() throws EngineException;
    }

    /// The last event of a job, however it goes.
    private <E> E outcome(ModelChoice choice, Attempt<E> job, Function<EngineError, E> failed, Supplier<E> stopped) {
        try {
            return job.make();
        } catch (CancellationException early) {
            return stopped.get();
        } catch (EngineException failure) {
            slot.forgetContext();
            card.noteLoss(failure.getCause());
            return failed.apply(failure.error());
        } catch (OutOfMemoryError full) {
            slot.forgetContext(); // which is most of what the heap holds
            return failed.apply(new EngineError.BackendFailure(choice.backend().name(), full.toString()));
        } catch (BackendException failure) {
            LOG.warn("The device failed", failure);
            slot.clear(); // the next job opens it anew
            return failed.apply(card.failed(choice, failure));
        } catch (RuntimeException failure) { // the top of a job: the listener must get its last event
            LOG.error("A job failed unexpectedly", failure);
            slot.forgetContext();
            return failed.apply(unexpected(choice, failure));
        }
    }

    private static EngineError unexpected(ModelChoice choice, RuntimeException failure) {
        return new EngineError.BackendFailure(choice.backend().name(), failure.toString());
    }

    private ModelDescription described(ModelChoice choice, ModelDescription model, String sha256) {
        return new ModelDescription(
                model.name(),
                model.architecture(),
                sha256,
                model.fileBytes(),
                model.parameters(),
                model.contextTokens(),
                model.backend(),
                card.noCard(choice, model));
    }

    private static ModelDescription undescribed(ModelChoice choice) {
        String name = String.valueOf(choice.file().getFileName());
        return new ModelDescription(name, "", "", 0, 0, 0, "");
    }
}

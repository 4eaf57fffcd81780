package longhand.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import longhand.engine.api.EngineError;
import longhand.engine.api.LikelyWord;
import longhand.engine.api.LineMender;
import longhand.engine.api.MendEvent;
import longhand.engine.api.MendRequest;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.ModelEvent;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.PlanRequest;
import longhand.engine.api.Poet;
import longhand.engine.api.Proposer;
import longhand.engine.api.StopReason;
import longhand.engine.api.Suggester;
import longhand.engine.api.SuggestionEvent;
import longhand.engine.api.SuggestionRequest;
import longhand.engine.api.TokenTrace;
import longhand.engine.api.Usage;
import longhand.engine.api.VerseRequest;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.api.WritingTask;
import longhand.engine.text.WordCounter;

/// A writer whose events the test sends by hand. Confined to the test's thread.
public final class ScriptedWriter implements Writer, Proposer, Poet, Suggester, LineMender {

    public static final ModelDescription MODEL =
            new ModelDescription("Scripted 1B", "llama", "abc123", 1_000, 1_000_000, 2048, "vector");

    /// A take that was asked for.
    public static final class Asked implements WritingTask {

        private final Object request;
        private final ModelDescription model;
        private final Consumer<WritingEvent> listener;
        private final StringBuilder text = new StringBuilder();
        private boolean cancelled;

        Asked(Object request, ModelDescription model, Consumer<WritingEvent> listener) {
            this.request = request;
            this.model = model;
            this.listener = listener;
        }

        public WritingRequest request() {
            return (WritingRequest) request;
        }

        /// Of lines of a poem.
        public VerseRequest verse() {
            return (VerseRequest) request;
        }

        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        public Asked reads(int words, int of) {
            listener.accept(new WritingEvent.Reading(words, of));
            return this;
        }

        public Asked writes(String piece) {
            text.append(piece);
            listener.accept(new WritingEvent.TextAdded(piece));
            return this;
        }

        public void finishes() {
            finishes(cancelled ? StopReason.CANCELLED : StopReason.WORDS_REACHED);
        }

        public void finishes(StopReason reason) {
            finishes(reason, List.of());
        }

        /// @param unkept rules that its text does not keep
        public void finishes(StopReason reason, List<String> unkept) {
            int words = WordCounter.count(text);
            Usage usage = new Usage(10, 0, 0, words, words, 1_000_000, 500_000_000L);
            List<TokenTrace> trace = List.of(new TokenTrace(7, -1.5f, 2, -1, 1));
            listener.accept(new WritingEvent.Finished(reason, usage, model, trace, unkept));
        }

        /// Ends by itself, at that cost.
        public void finishes(Usage usage) {
            listener.accept(new WritingEvent.Finished(StopReason.WORDS_REACHED, usage, model, List.of()));
        }

        public void fails(EngineError error) {
            listener.accept(new WritingEvent.Failed(error));
        }
    }

    /// Plans that were asked for.
    public static final class AskedPlans implements WritingTask {

        private final PlanRequest request;
        private final Consumer<PlanEvent> listener;
        private boolean cancelled;

        AskedPlans(PlanRequest request, Consumer<PlanEvent> listener) {
            this.request = request;
            this.listener = listener;
        }

        public PlanRequest request() {
            return request;
        }

        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        public void answers(PlanEvent event) {
            listener.accept(event);
        }

        public void proposes(String... plans) {
            answers(new PlanEvent.Proposed(List.of(plans)));
        }
    }

    /// Likely words that were asked for.
    ///
    /// @param tell answers
    public record AskedWords(SuggestionRequest request, Consumer<SuggestionEvent> tell) {

        /// Each half as likely as the one before.
        public void finds(String... words) {
            List<LikelyWord> found = new ArrayList<>();
            for (String word : words) {
                found.add(new LikelyWord(word, Math.pow(0.5, found.size() + 1)));
            }
            tell.accept(new SuggestionEvent.Found(found));
        }
    }

    /// Mends that were asked for.
    ///
    /// @param tell answers
    public record AskedMends(MendRequest request, Consumer<MendEvent> tell) {

        public void finds(String... lines) {
            tell.accept(new MendEvent.Found(List.of(lines)));
        }
    }

    private final List<AskedWords> words = new ArrayList<>();
    private final List<AskedMends> mends = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<AskedPlans> plans = new ArrayList<>();
    private final List<ModelChoice> prepared = new ArrayList<>();
    private ModelDescription described = MODEL;
    private Optional<EngineError> refusal = Optional.empty();

    /// What it says of the models that it loads, and of those that write, from now on.
    public void describe(ModelDescription model) {
        described = model;
    }

    /// Why it loads no model from now on; empty = it does.
    public void refuse(Optional<EngineError> error) {
        refusal = error;
    }

    @Override
    public void prepare(ModelChoice model, Consumer<ModelEvent> listener) {
        prepared.add(model);
        listener.accept(new ModelEvent.Loading(0.5));
        listener.accept(refusal.<ModelEvent>map(ModelEvent.Unavailable::new).orElse(new ModelEvent.Ready(described)));
    }

    @Override
    public WritingTask start(WritingRequest request, Consumer<WritingEvent> listener) {
        Asked take = new Asked(request, described, listener);
        asked.add(take);
        return take;
    }

    @Override
    public WritingTask versify(VerseRequest request, Consumer<WritingEvent> listener) {
        Asked take = new Asked(request, described, listener);
        asked.add(take);
        return take;
    }

    @Override
    public WritingTask propose(PlanRequest request, Consumer<PlanEvent> listener) {
        AskedPlans wanted = new AskedPlans(request, listener);
        plans.add(wanted);
        return wanted;
    }

    @Override
    public WritingTask suggest(SuggestionRequest request, Consumer<SuggestionEvent> listener) {
        words.add(new AskedWords(request, listener));
        return () -> {};
    }

    @Override
    public WritingTask mend(MendRequest request, Consumer<MendEvent> listener) {
        mends.add(new AskedMends(request, listener));
        return () -> {};
    }

    /// The likely words that were asked for last.
    public AskedWords lastWords() {
        return words.getLast();
    }

    /// The mends that were asked for last.
    public AskedMends lastMends() {
        return mends.getLast();
    }

    /// How often plans were asked for.
    public int plansCount() {
        return plans.size();
    }

    /// The plans that were asked for last.
    public AskedPlans lastPlans() {
        return plans.getLast();
    }

    @Override
    public void close() {}

    /// The take that was asked for last.
    public Asked last() {
        return asked.getLast();
    }

    public int count() {
        return asked.size();
    }

    public List<ModelChoice> prepared() {
        return List.copyOf(prepared);
    }
}

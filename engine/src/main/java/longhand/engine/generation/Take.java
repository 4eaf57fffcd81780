package longhand.engine.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelDescription;
import longhand.engine.api.Prompt;
import longhand.engine.api.StopReason;
import longhand.engine.api.TokenTrace;
import longhand.engine.api.Usage;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingRequest;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.length.LengthController;
import longhand.engine.length.LengthWindow;
import longhand.engine.sampling.LogitsProcessor;
import longhand.engine.sampling.SamplerChain;
import longhand.engine.text.DirectionNote;
import longhand.engine.text.Speech;
import longhand.engine.text.WordCounter;
import longhand.engine.tokenizer.Detokenizer;

/// One take. Confined to the decode thread, except for [#cancel].
final class Take extends Job<WritingRequest, WritingEvent> {

    /// As much of a page as a take may read.
    private static final int GUARDED_CHARACTERS = 20_000;

    /// A take that repeats itself more often than this at one place is stopped.
    private static final int MOST_REPAIRS = 8;

    /// Of a page, on the safe side.
    private static final int LETTERS_A_TOKEN = 2;

    /// So many tokens further on it is another place.
    private static final int ONE_PLACE = 16;

    /// @param closed whether the writer was closed, which stops every take
    Take(WritingRequest request, Consumer<WritingEvent> listener, BooleanSupplier closed) {
        super(request, listener, closed);
    }

    /// The closing event of a take that was stopped before it began.
    WritingEvent finishedUnstarted(ModelDescription model) {
        Usage nothing = new Usage(0, 0, 0, 0, 0, 0, 0);
        return new WritingEvent.Finished(StopReason.CANCELLED, nothing, model, List.of());
    }

    /// So many tokens its contexts may come to hold, about.
    ///
    /// @param window of the model, in tokens
    long mostTokens(int window) {
        Prompt prompt = request().prompt();
        int contexts = prompt instanceof Prompt.Guided ? 2 : 1;
        long page = prompt.letters() / LETTERS_A_TOKEN;
        return contexts * Math.min(window, page + request().length().maxTokens());
    }

    /// Reads and writes; everything but the closing event goes to the listener.
    ///
    /// @return the closing event
    WritingEvent.Finished write(WritingModel model) throws EngineException {
        PromptReader reader = new PromptReader(model.tokenizer(), model.encoder(), model.contextTokens());
        AnswerLength answer = new AnswerLength(request(), model, this::isStopped);
        ReadyPrompt page = reader.read(answer.prompt(), request().length().maxTokens());
        TakeRules rules = rules(model, page);
        AnswerLength.Said said = answer.say(page, rules.length(request().length()));
        ReadyPrompt prompt = said.prompt();
        LengthTarget length = said.length();
        TakeContext context = context(model, reader, prompt);
        LengthWindow window = LengthWindow.of(length);
        TakeText text = text(window, prompt, rules);
        LengthController controller = new LengthController(window, rules.ends(model), model.tables()::lengths, text);
        OtherBeginnings others = new OtherBeginnings();
        List<LogitsProcessor> steering = new ArrayList<>(rules.steering(window.target(), text, model));
        steering.addAll(window.isOpen() ? List.of(others) : List.of(controller, others));
        steering.add(new NoMarkup(model.tables()::markup, text::hadMarkup));
        steering.add(new SameBeginnings(model.tokenizer(), end(before()), text));
        DecodeLoop loop = loop(model, context, constraints(model, prompt, text, rules), text, steering, rules.needed());
        int reused = context.keep(prompt.tokens());

        long start = System.nanoTime();
        boolean read = loop.read(prompt.tokens(), reused, progress(model, prompt.tokens(), reused));
        long middle = System.nanoTime();
        StopReason reason = read ? write(loop, text, others, length.maxTokens()) : StopReason.CANCELLED;
        if (!window.isOpen() && (isOff(reason, text) || rules.isEndOfRow(reason))) {
            reason = new LastSentence(loop, text, window, controller, length.maxTokens(), chance()).write(reason);
        }
        if (reason != StopReason.CANCELLED) {
            text.close();
        }
        List<TokenTrace> trace = loop.written().trace(text.handedOn());
        long end = System.nanoTime();

        Usage usage = new Usage(
                prompt.tokens().length,
                reused,
                prompt.omittedWords(),
                trace.size(),
                text.handedOnWords(),
                middle - start,
                end - middle);
        String shown = text.toString().substring(0, text.handedOn());
        return new WritingEvent.Finished(reason, usage, model.description(), trace, rules.unkept(shown));
    }

    /// Writes; a sentence that repeats an earlier one is taken back unseen and written anew, some times.
    private StopReason write(DecodeLoop loop, TakeText text, OtherBeginnings others, int maxTokens)
            throws EngineException {
        StopReason reason = loop.write(maxTokens);
        int place = 0;
        for (int tries = 0; tries < MOST_REPAIRS && text.repetition() >= 0 && chance(); tries++) {
            int kept = loop.written().at(text.repetition());
            if (kept >= loop.written().size() || !loop.canRewind(kept)) {
                return reason;
            }
            if (kept >= place + ONE_PLACE) {
                place = kept;
                tries = 0;
            }
            others.avoid(loop.placeOf(kept), loop.written().get(kept).trace().token());
            loop.takeBackRepetition(kept);
            reason = loop.write(maxTokens);
        }
        return reason;
    }

    private boolean chance() {
        return request().sampling().temperature() > 0;
    }

    /// Whether the take has ended and missed its length.
    private static boolean isOff(StopReason reason, TakeText text) {
        return switch (reason) {
            case WORDS_REACHED, LENGTH_REACHED -> text.isHeld() && !text.hasLanded();
            case END_OF_TEXT, REPEATED, CANCELLED -> false;
        };
    }

    /// What a take must not repeat. What an instruction says may well come again.
    private String page() {
        return switch (request().prompt()) {
            case Prompt.Continuation(String before) -> end(before);
            case Prompt.Guided guided -> end(guided.before());
            case Prompt.Instruction _ -> "";
        };
    }

    /// What the take goes on from.
    private String before() {
        return switch (request().prompt()) {
            case Prompt.Continuation(String before) -> before;
            case Prompt.Guided guided -> guided.without();
            case Prompt.Instruction _ -> "";
        };
    }

    private static String end(String before) {
        return before.substring(Math.max(0, before.length() - GUARDED_CHARACTERS));
    }

    private TakeText text(LengthWindow window, ReadyPrompt prompt, TakeRules rules) {
        return new TakeText(
                window,
                prompt.reopened().length(),
                new LoopGuard(page()),
                new Speech(before()),
                rules::isOwing,
                this::tellText);
    }

    private TakeContext context(WritingModel model, PromptReader reader, ReadyPrompt prompt) {
        if (!(request().prompt() instanceof Prompt.Guided guided)) {
            return model.context();
        }
        int[] page =
                reader.without(guided, prompt.reopened(), request().length().maxTokens());
        GuidedLogits logits = new GuidedLogits(
                guided.strength(), model.logits().size(), model.tables().marks());
        ToldNote told = new ToldNote(
                DirectionNote.direction(guided.before(), guided.without()), model.tokenizer(), model.contextTokens());
        ContextPair pair = new KeptPair(model.context(), model.plainContext());
        return new GuidedContext(pair, page, model.pace(), logits, told, this::isStopped);
    }

    private DecodeLoop loop(
            WritingModel model,
            TakeContext context,
            List<TokenConstraint> constraints,
            TakeText text,
            List<LogitsProcessor> steering,
            List<String> needed) {
        SamplerChain sampler = SamplerChain.of(
                request().sampling(),
                model.logits().size(),
                request().seed(),
                PenaltyScopes.of(request().prompt(), needed, model.tokenizer()),
                steering);
        return new DecodeLoop(model, context, constraints, sampler, text, this::isStopped);
    }

    private TakeRules rules(WritingModel model, ReadyPrompt prompt) throws EngineException {
        return request().rules().isEmpty()
                ? TakeRules.none()
                : model.tables().rules().take(request().rules(), request().prompt(), prompt.reopenedBytes().length);
    }

    private static List<TokenConstraint> constraints(
            WritingModel model, ReadyPrompt prompt, TakeText text, TakeRules rules) {
        List<TokenConstraint> constraints = new ArrayList<>();
        constraints.add(new Reopening(model.tokenizer(), prompt.reopenedBytes()));
        constraints.add(new SaySomething(model.tables().ends(), text));
        if (model.tables().meta().areThere()) {
            constraints.add(new NoLengthTokens(model.tables().meta().all()));
        }
        constraints.addAll(rules.constraints());
        return constraints;
    }

    private void tellText(String text) {
        tell(new WritingEvent.TextAdded(text));
    }

    /// Tells the reading in words, by the share of tokens that is read.
    private IntConsumer progress(WritingModel model, int[] prompt, int reused) {
        int words = words(model, prompt, reused);
        tell(new WritingEvent.Reading(0, words));
        int[] told = {0};
        return tokensRead -> {
            int wordsRead = (int) ((long) words * (tokensRead - reused) / (prompt.length - reused));
            if (wordsRead > told[0]) {
                told[0] = wordsRead;
                tell(new WritingEvent.Reading(wordsRead, words));
            }
        };
    }

    private static int words(WritingModel model, int[] prompt, int from) {
        Detokenizer detokenizer = new Detokenizer(model.tokenizer());
        StringBuilder text = new StringBuilder();
        for (int i = from; i < prompt.length; i++) {
            text.append(detokenizer.push(prompt[i]));
        }
        return WordCounter.count(text);
    }
}

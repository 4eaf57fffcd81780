package longhand.engine.generation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import longhand.engine.api.EngineError.BackendFailure;
import longhand.engine.api.EngineError.DeadEnd;
import longhand.engine.api.EngineException;
import longhand.engine.api.StopReason;
import longhand.engine.api.TokenTrace;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.sampling.Logits;
import longhand.engine.sampling.SamplerChain;
import longhand.engine.tensor.Candidates;
import longhand.engine.tokenizer.Detokenizer;

/// Autoregressive decoding: read the prompt, then mask, sample, emit, go on, until told to stop.
///
/// Confined to the decode thread; one instance per take.
final class DecodeLoop {

    /// In tokens.
    private static final int LONGEST_WORD = 24;

    private final WritingModel model;
    private final TakeContext context;
    private final List<TokenConstraint> constraints;
    private final SamplerChain sampler;
    private final TakeText text;
    private final BooleanSupplier stopped;
    private final Detokenizer detokenizer;
    private final Written written = new Written();
    private final NextLogits next;
    private int[] prompt = {};
    private int fullAt = -1;

    /// @param context     what the model has read for this take
    /// @param constraints all of them hold; asked in this order
    /// @param stopped     asked once per token and per piece of the prompt
    DecodeLoop(
            WritingModel model,
            TakeContext context,
            List<TokenConstraint> constraints,
            SamplerChain sampler,
            TakeText text,
            BooleanSupplier stopped) {
        this.model = model;
        this.context = context;
        this.constraints = List.copyOf(constraints);
        this.sampler = sampler;
        this.text = text;
        this.stopped = stopped;
        this.detokenizer = new Detokenizer(model.tokenizer());
        this.next = new NextLogits(context, model.logits());
    }

    /// Reads the prompt behind what the context kept of it.
    ///
    /// @param from     first token to read
    /// @param progress told the tokens read so far, after each piece
    /// @return false if the take was stopped before the end
    boolean read(int[] prompt, int from, IntConsumer progress) {
        this.prompt = prompt;
        int at = from;
        while (at < prompt.length) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            int end = model.pace().end(at, prompt.length);
            long start = System.nanoTime();
            next.read(prompt, at, end);
            model.pace().took(System.nanoTime() - start);
            progress.accept(end);
            at = end;
        }
        for (int token : prompt) {
            sampler.accept(token);
        }
        return true;
    }

    /// Writes behind what is there.
    ///
    /// @param maxTokens hard limit for the whole take
    /// @throws EngineException with [BackendFailure] if the model's numbers are not finite, with
    ///     [DeadEnd] if no token satisfies the constraints
    StopReason write(int maxTokens) throws EngineException {
        while (true) {
            if (stopped.getAsBoolean()) {
                return StopReason.CANCELLED;
            }
            TokenTrace chosen = choose();
            int token = chosen.token();
            if (model.tokenizer().isEndOfText(token) || model.tokenizer().isControl(token)) {
                text.finish();
                return StopReason.END_OF_TEXT;
            }
            int start = text.length();
            boolean isNew = text.add(detokenizer.push(token));
            written.add(new Written.Token(chosen, start, !isNew));
            if (text.isRepeating()) {
                return StopReason.REPEATED;
            }
            if (text.isComplete()) {
                return StopReason.WORDS_REACHED;
            }
            accept(token);
            if (context.freeTokens() == 0 || isFull(maxTokens) && mayStop()) {
                return StopReason.LENGTH_REACHED;
            }
            next.write(token, sampler.isContentWith(Candidates.REACH), constraints);
        }
    }

    private boolean isFull(int maxTokens) {
        boolean full = written.fresh() >= maxTokens || text.isTooLong();
        if (full && fullAt < 0) {
            fullAt = written.fresh();
        }
        return full;
    }

    /// Whether all rules are kept as the text stands. A word that has to be finished first may take some tokens more.
    private boolean mayStop() {
        return written.fresh() >= fullAt + LONGEST_WORD || constraints.stream().allMatch(TokenConstraint::mayStop);
    }

    /// Whether the last tokens can be taken back, down to the first `kept` ones.
    boolean canRewind(int kept) {
        boolean can = true;
        for (TokenConstraint constraint : constraints) {
            can &= constraint.rewind(kept);
        }
        return can;
    }

    /// Takes the last tokens back; the model is ready to go on behind the first `kept` ones.
    ///
    /// @param mostWords with more words than this the text is too long from now on
    void rewind(int kept, int mostWords) {
        int last = kept == 0
                ? prompt[prompt.length - 1]
                : written.get(kept - 1).trace().token();
        takeBack(kept, mostWords);
        next.goBack(prompt.length + kept, last);
    }

    /// The same, with the logits known.
    void rewind(int kept, int mostWords, float[] logits) {
        takeBack(kept, mostWords);
        next.goBack(prompt.length + kept, logits);
    }

    /// Takes back a sentence that repeats an earlier one; the model is ready to write another one.
    void takeBackRepetition(int kept) {
        int last = kept == 0
                ? prompt[prompt.length - 1]
                : written.get(kept - 1).trace().token();
        text.takeBack(written.get(kept).start());
        forget(kept);
        next.goBack(prompt.length + kept, last);
    }

    /// Puts other tokens behind the first `kept` ones. The model does not read them: nothing comes behind
    /// them.
    void replace(int kept, List<Written.Token> tokens, String said, int mostWords) {
        if (written.size() > kept) {
            takeBack(kept, mostWords);
        }
        int from = text.length();
        for (int i = 0; i < tokens.size(); i++) {
            int end = i + 1 < tokens.size() ? tokens.get(i + 1).start() - from : said.length();
            text.add(said.substring(tokens.get(i).start() - from, end));
            written.add(tokens.get(i));
            int token = tokens.get(i).trace().token();
            constraints.forEach(constraint -> constraint.accept(token)); // whether they are kept ends a text
        }
    }

    private void takeBack(int kept, int mostWords) {
        text.rewind(written.get(kept).start(), mostWords);
        forget(kept);
    }

    private void forget(int kept) {
        constraints.forEach(constraint -> constraint.rewind(kept));
        written.rewind(kept);
        fullAt = -1;
        sampler.rewind(prompt.length + kept);
        detokenizer.flush();
    }

    Written written() {
        return written;
    }

    /// Tokens of prompt and text before a written one.
    int placeOf(int kept) {
        return prompt.length + kept;
    }

    /// `[vocabulary]`: what the model expects next.
    float[] logits() {
        return next.all();
    }

    private TokenTrace choose() throws EngineException {
        Optional<TokenTrace> fromFew = next.arePartial() ? chooseFromCandidates() : Optional.empty();
        if (fromFew.isPresent()) {
            return fromFew.get();
        }
        next.all();
        Logits logits = model.logits();
        requireFinite(logits.start());
        float rawEntropy = (float) logits.entropy();
        double logTotal = logits.logTotal();
        mask(logits);
        int token = sampler.sample(logits);
        float raw = (float) (logits.raw()[token] - logTotal);
        return new TokenTrace(token, raw, rawEntropy, (float) logits.logProbability(token), (float) logits.entropy());
    }

    /// What [#choose] would choose, if the candidates are enough to tell.
    private Optional<TokenTrace> chooseFromCandidates() throws EngineException {
        Candidates candidates = next.candidates();
        requireFinite(candidates.isFinite());
        Logits logits = model.logits();
        logits.start(candidates);
        if (logits.isEmpty()) {
            return Optional.empty();
        }
        mask(logits);
        OptionalInt chosen = sampler.sampleFrom(logits, candidates.reached());
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        int token = chosen.getAsInt();
        float raw = (float) (candidates.scoreOf(token) - candidates.logTotal());
        float entropy = (float) candidates.entropy();
        return Optional.of(
                new TokenTrace(token, raw, entropy, (float) logits.logProbability(token), (float) logits.entropy()));
    }

    private void requireFinite(boolean finite) throws EngineException {
        if (!finite) {
            throw new EngineException(
                    new BackendFailure(model.description().backend(), "the model's numbers are not finite"));
        }
    }

    private void mask(Logits logits) throws EngineException {
        for (TokenConstraint constraint : constraints) {
            constraint.mask(logits);
            if (logits.isEmpty()) {
                throw new EngineException(new DeadEnd(constraint.description(), text.toString()));
            }
        }
    }

    private void accept(int token) {
        sampler.accept(token);
        for (TokenConstraint constraint : constraints) {
            constraint.accept(token);
        }
    }
}

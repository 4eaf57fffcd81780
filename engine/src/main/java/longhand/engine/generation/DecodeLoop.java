package longhand.engine.generation;

import java.util.ArrayList;
import java.util.List;
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
import longhand.engine.tokenizer.Detokenizer;

/// Autoregressive decoding: read the prompt, then mask, sample, emit, go on, until told to stop.
///
/// Confined to the decode thread; one instance per take.
final class DecodeLoop {

    private final WritingModel model;
    private final List<TokenConstraint> constraints;
    private final SamplerChain sampler;
    private final TakeText text;
    private final BooleanSupplier stopped;
    private final Detokenizer detokenizer;
    private final List<TokenTrace> trace = new ArrayList<>();

    /// @param constraints all of them hold; asked in this order
    /// @param stopped     asked once per token and per piece of the prompt
    DecodeLoop(
            WritingModel model,
            List<TokenConstraint> constraints,
            SamplerChain sampler,
            TakeText text,
            BooleanSupplier stopped) {
        this.model = model;
        this.constraints = List.copyOf(constraints);
        this.sampler = sampler;
        this.text = text;
        this.stopped = stopped;
        this.detokenizer = new Detokenizer(model.tokenizer());
    }

    /// Reads the prompt behind what the context kept of it.
    ///
    /// @param from     first token to read
    /// @param progress told the tokens read so far, after each piece
    /// @return false if the take was stopped before the end
    boolean read(int[] prompt, int from, IntConsumer progress) {
        int at = from;
        while (at < prompt.length) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            int end = model.pace().end(at, prompt.length);
            long start = System.nanoTime();
            model.context().read(prompt, at, end, model.logits().raw());
            model.pace().took(System.nanoTime() - start);
            progress.accept(end);
            at = end;
        }
        for (int token : prompt) {
            sampler.accept(token);
        }
        return true;
    }

    /// Writes behind the prompt.
    ///
    /// @param maxTokens hard limit
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
                return StopReason.END_OF_TEXT;
            }
            if (text.add(detokenizer.push(token))) {
                trace.add(chosen);
            }
            if (text.isComplete()) {
                return StopReason.WORDS_REACHED;
            }
            if (trace.size() == maxTokens || model.context().freeTokens() == 0) {
                return StopReason.LENGTH_REACHED;
            }
            accept(token);
            model.context().write(token, model.logits().raw());
        }
    }

    /// One entry per token written so far.
    List<TokenTrace> trace() {
        return trace;
    }

    private TokenTrace choose() throws EngineException {
        Logits logits = model.logits();
        if (!logits.start()) {
            throw new EngineException(
                    new BackendFailure(model.description().backend(), "the model's numbers are not finite"));
        }
        float rawEntropy = (float) logits.entropy();
        double logTotal = logits.logTotal();
        mask(logits);
        int token = sampler.sample(logits);
        float raw = (float) (logits.raw()[token] - logTotal);
        return new TokenTrace(token, raw, rawEntropy, (float) logits.logProbability(token), (float) logits.entropy());
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

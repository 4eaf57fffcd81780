package longhand.engine.api;

import java.util.List;
import java.util.Objects;

/// Everything that decides a take. With the model file it determines the text bit for bit on the
/// scalar backend, and on one machine on the vector backend.
///
/// @param model     which model, and how it runs
/// @param prompt    what the model reads
/// @param length    how much it writes
/// @param sampling  how a token is chosen
/// @param rules     for its words, as [longhand.engine.rule.RuleText] reads them; all of them hold
/// @param seed      decides every random choice
public record WritingRequest(
        ModelChoice model,
        Prompt prompt,
        LengthTarget length,
        SamplingSettings sampling,
        List<String> rules,
        long seed) {

    public WritingRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(length, "length");
        Objects.requireNonNull(sampling, "sampling");
        rules = List.copyOf(rules);
    }

    /// A take without rules.
    public WritingRequest(ModelChoice model, Prompt prompt, LengthTarget length, SamplingSettings sampling, long seed) {
        this(model, prompt, length, sampling, List.of(), seed);
    }
}

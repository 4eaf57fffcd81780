package longhand.engine.sampling;

/// One step between the transformer's logits and the choice of a token. Confined to the decode thread.
public interface LogitsProcessor {

    /// Edits `logits` in place. May change or exclude tokens; never brings an excluded one back, and
    /// never excludes the last one that is left.
    void process(Logits logits);

    /// How far the next [#process] may raise a score, in nats. Infinite where what it does to a token depends on
    /// more than its score and the largest one.
    default double raises() {
        return 0;
    }

    /// Whether the next [#process] excludes every token whose score is `score` or less.
    default boolean excludes(double score, Logits logits) {
        return false;
    }

    /// Tells the step which token came next, of the prompt or of the choice. Stateless steps ignore it.
    default void accept(int token) {}

    /// Forgets all accepted tokens but the first `length`, as if the others had never come. Stateless
    /// steps ignore it.
    default void rewind(int length) {}
}

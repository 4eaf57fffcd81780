package longhand.engine.constraint;

import longhand.engine.sampling.Logits;

/// A hard rule on the text, asked token by token during one take.
///
/// Protocol, per step: [#mask], the sampler chooses, [#accept]. Confined to the decode thread. A token
/// is allowed only if the text can still be finished after it, so a take that obeys the mask never
/// has to be undone.
public interface TokenConstraint {

    /// The rule that allows everything.
    TokenConstraint NONE = new Unconstrained();

    /// Excludes every token that may not come next. An end token is left exactly if [#mayStop].
    void mask(Logits logits);

    /// Takes out of a set what [#mask] would exclude, whatever the scores are.
    ///
    /// @param allowed a bit for each token
    /// @return false if that cannot be told without scores, or takes too long; the set may have changed then
    boolean narrow(long[] allowed);

    /// Moves on by one allowed token.
    void accept(int token);

    /// Goes back to the state after the first `accepted` tokens of the take, so that its last sentence can
    /// be written anew.
    ///
    /// @return whether it could; if not, nothing has changed, and the text stays as it is
    boolean rewind(int accepted);

    /// Whether the text so far satisfies the rule as it stands. Whoever ends a text asks before.
    boolean mayStop();

    /// The rule in a few words, for messages: "no letter e".
    String description();
}

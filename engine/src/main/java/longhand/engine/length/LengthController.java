package longhand.engine.length;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Supplier;
import longhand.engine.sampling.Logits;
import longhand.engine.sampling.LogitsProcessor;

/// Lands a text on its number of words by the probability of sentence ends: held off in a dead zone
/// before the window, pushed inside it, pushed hard behind it. The model's own end of text is held off
/// always, near the end a paragraph ends only where a sentence does, and nobody is left speaking: what closes the
/// quotation marks is pushed too.
///
/// A step of the chain: after the rule of form, which it never contradicts, and before the penalties.
/// Far from the end it changes no score. Confined to the decode thread.
public final class LengthController implements LogitsProcessor {

    /// How many words before the target no new paragraph begins any more.
    private static final double NO_NEW_PARAGRAPH = 0.2;

    /// For the mark that closes speech, in nats: with a full stop more than for that alone, behind one nearly always.
    private static final double CLOSING_STOP = 4;

    private static final double CLOSING_MARK = 12;

    private final LengthWindow window;
    private final BitSet ends;
    private final Supplier<LengthTokens> tokens;
    private final WrittenText text;
    private Steering steering;

    /// @param window not open
    /// @param ends   tokens that end a text
    /// @param tokens asked near the end only, and again and again; makes them on first use
    public LengthController(LengthWindow window, BitSet ends, Supplier<LengthTokens> tokens, WrittenText text) {
        this.window = window;
        this.ends = ends;
        this.tokens = tokens;
        this.text = text;
        this.steering = Steering.ofText(window);
    }

    /// From now on the last sentence is written anew.
    ///
    /// @param push what is added to the scores of sentence ends inside the window, in nats
    public void steerLastSentence(double push) {
        steering = Steering.ofLastSentence(push);
    }

    @Override
    public void process(Logits logits) {
        int words = text.words();
        logits.add(ends, Logits.OFF);
        if (words >= window.target() - Math.clamp((long) (NO_NEW_PARAGRAPH * window.target()), 12, 25)) {
            keepLine(logits, words, text.isVerse());
        }
        double bias = bias(words);
        if (bias != 0) {
            logits.add(bias < 0 ? tokens.get().sentences() : tokens.get().stops(), bias);
            steerVerse(logits, words, bias);
        }
        mayClose(words).ifPresent(mark -> logits.add(tokens.get().closing().of(mark, text.isAtStop()), closingBias()));
    }

    @Override
    public double raises() {
        int words = text.words();
        return Math.max(0, bias(words))
                + mayClose(words).map(_ -> closingBias()).orElse(0.0);
    }

    private Optional<Character> mayClose(int words) {
        boolean mayEnd = words >= window.least() && !text.isAtShortening() && !text.isOwing();
        return mayEnd ? text.closing() : Optional.empty();
    }

    private double closingBias() {
        return text.isAtStop() ? CLOSING_MARK : CLOSING_STOP;
    }

    /// A second mark behind the first one is not pushed, nor an end that a rule would not let be one.
    private double bias(int words) {
        if (text.isAtShortening() || text.isOwing()) {
            return 0;
        }
        double bias = steering.bias(words, window);
        return bias > 0 && text.isAtStop() ? 0 : bias;
    }

    /// In verse a line ends what a full stop ends in prose, but only where no full stop came.
    private void steerVerse(Logits logits, int words, double bias) {
        boolean ends = bias < 0 || words >= window.lineEndFrom();
        if (ends && text.isVerse() && !text.isAtLineEnd() && !text.isAtStop()) {
            logits.add(tokens.get().lines(), bias);
        }
    }

    /// No empty line before the window, and in prose no line that ends without its sentence.
    private void keepLine(Logits logits, int words, boolean verse) {
        if (!verse && !text.isAtStop()) {
            logits.add(tokens.get().lines(), Logits.OFF);
        } else if (words < window.least()) {
            logits.add(text.isAtLineEnd() ? tokens.get().lines() : tokens.get().blanks(), Logits.OFF);
        }
    }
}

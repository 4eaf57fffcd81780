package longhand.engine.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import longhand.engine.constraint.TokenConstraint;
import longhand.engine.sampling.Logits;
import longhand.engine.tokenizer.Tokenizer;
import org.jspecify.annotations.Nullable;

/// The grammar of a plan line, see [LineState]: small words and known names, one sentence. Since any
/// small word may come anywhere, no line dead-ends.
///
/// Confined to the decode thread; one instance per line.
final class LineGrammar implements TokenConstraint {

    static final int FEWEST_WORDS = 5;
    static final int MOST_WORDS = 24;

    private final Tokenizer tokenizer;
    private final LineState.Limits limits;
    /// Shared by the lines of one draw: looking at a whole vocabulary takes some milliseconds.
    private final Map<LineState, BitSet> masks;

    private final List<LineState> states = new ArrayList<>(List.of(LineState.START));

    /// @param words of the language
    /// @param names that the line may use, as they are written
    /// @param masks what lines with the same names have found out; grows
    LineGrammar(Tokenizer tokenizer, PlanWords words, Collection<String> names, Map<LineState, BitSet> masks) {
        this.tokenizer = tokenizer;
        this.masks = masks;
        List<String> forms =
                names.stream().flatMap(words::of).map(SmallWords::asBytes).toList();
        this.limits = new LineState.Limits(forms, words.small(), FEWEST_WORDS, MOST_WORDS);
    }

    @Override
    public void mask(Logits logits) {
        logits.keepOnly(masks.computeIfAbsent(states.getLast().alike(limits), state -> allowed(state, logits.size())));
    }

    private BitSet allowed(LineState state, int vocabulary) {
        BitSet allowed = new BitSet(vocabulary);
        for (int token = 0; token < vocabulary; token++) {
            allowed.set(token, isAllowed(state, token));
        }
        return allowed;
    }

    private boolean isAllowed(LineState state, int token) {
        if (tokenizer.isEndOfText(token)) {
            return state.place() == LineState.Place.END;
        }
        byte[] bytes = tokenizer.bytes(token);
        return bytes.length > 0 && after(state, bytes) != null;
    }

    private @Nullable LineState after(LineState from, byte[] bytes) {
        LineState state = from;
        for (int i = 0; i < bytes.length && state != null; i++) {
            state = state.after((char) (bytes[i] & 0xff), limits);
        }
        return state;
    }

    @Override
    public boolean narrow(long[] allowed) {
        return false;
    }

    @Override
    public void accept(int token) {
        LineState next = after(states.getLast(), tokenizer.bytes(token));
        states.add(next == null ? states.getLast() : next);
    }

    @Override
    public boolean rewind(int accepted) {
        states.subList(accepted + 1, states.size()).clear();
        return true;
    }

    /// Whether the line has its full stop.
    @Override
    public boolean mayStop() {
        return states.getLast().place() == LineState.Place.END;
    }

    @Override
    public String description() {
        return "one sentence of " + FEWEST_WORDS + " to " + MOST_WORDS + " words";
    }
}

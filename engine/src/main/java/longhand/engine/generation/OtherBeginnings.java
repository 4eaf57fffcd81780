package longhand.engine.generation;

import java.util.BitSet;
import longhand.engine.sampling.Logits;
import longhand.engine.sampling.LogitsProcessor;

/// Has a sentence that is written anew begin otherwise than the draws that were taken back at its place: a small model
/// that circles is sure of its next words, and would say the same again. Confined to the decode thread.
final class OtherBeginnings implements LogitsProcessor {

    private final BitSet tried = new BitSet();
    private int place = -1;
    private int length;

    /// @param place tokens of prompt and text before it
    /// @param token with which a draw began that was taken back
    void avoid(int place, int token) {
        if (place != this.place) {
            tried.clear();
            this.place = place;
        }
        tried.set(token);
    }

    @Override
    public void accept(int token) {
        length++;
    }

    @Override
    public void rewind(int length) {
        this.length = length;
    }

    @Override
    public void process(Logits logits) {
        if (length == place) {
            logits.add(tried, Logits.OFF);
        }
    }
}

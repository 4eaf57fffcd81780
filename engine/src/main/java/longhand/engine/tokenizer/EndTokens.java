package longhand.engine.tokenizer;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufMetadata;

/// The tokens with which a model ends what it writes.
///
/// @param eos  end of a text
/// @param eot  end of a turn
/// @param all  every token that ends a text
record EndTokens(OptionalInt eos, OptionalInt eot, BitSet all) {

    /// Names of turn ends, for the many files that do not say which token it is.
    private static final List<String> TURN_ENDS = List.of(
            "<|eot_id|>", "<|im_end|>", "<|end|>", "<end_of_turn>", "<|END_OF_TURN_TOKEN|>", "<|endoftext|>", "<EOT>");

    private static final List<String> OTHER_ENDS =
            List.of("<|eom_id|>", "<|end_of_text|>", "<|return|>", "<｜end▁of▁sentence｜>", "</s>");

    /// GLM models end a turn by beginning the next one, of the user or of a tool. Only where both are tokens: in other
    /// vocabularies one of them may be a mark like any other.
    private static final List<String> NEXT_TURNS = List.of("<|user|>", "<|observation|>");

    static EndTokens of(GgufMetadata metadata, Vocabulary vocabulary) throws BadModelException {
        int last = vocabulary.size() - 1;
        OptionalInt eos = metadata.optionalInt("tokenizer.ggml.eos_token_id", 0, last);
        OptionalInt eot = metadata.optionalInt("tokenizer.ggml.eot_token_id", 0, last);
        BitSet all = new BitSet();
        add(eos, all);
        add(eot, all);
        add(metadata.optionalInt("tokenizer.ggml.eom_token_id", 0, last), all);
        all.or(named(vocabulary));
        for (String name : TURN_ENDS) {
            eot = eot.isPresent() ? eot : vocabulary.find(name);
        }
        return new EndTokens(eos, eot, all);
    }

    /// Every token that ends a text by its name, whatever kind the file gives it.
    static BitSet named(Vocabulary vocabulary) {
        BitSet all = new BitSet();
        TURN_ENDS.forEach(name -> add(vocabulary.find(name), all));
        OTHER_ENDS.forEach(name -> add(vocabulary.find(name), all));
        if (NEXT_TURNS.stream().allMatch(name -> vocabulary.find(name).isPresent())) {
            NEXT_TURNS.forEach(name -> add(vocabulary.find(name), all));
        }
        return all;
    }

    private static void add(OptionalInt token, BitSet all) {
        if (token.isPresent()) {
            all.set(token.getAsInt());
        }
    }
}

package longhand.engine.generation;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import longhand.engine.sampling.Logits;
import longhand.engine.sampling.LogitsProcessor;
import longhand.engine.tokenizer.Tokenizer;

/// Says nothing with a mark of [Markup] or a digit, once a take had to be freed of it: a model that sees tags close
/// to it would write them again, however often they are taken back. Confined to the decode thread.
final class NoMarkup implements LogitsProcessor {

    private final Tokenizer tokenizer;
    private final BooleanSupplier wasTakenBack;
    private final BitSet marked = new BitSet();

    /// @param wasTakenBack whether the take had marks; once it had them it had them for good
    NoMarkup(Tokenizer tokenizer, BooleanSupplier wasTakenBack) {
        this.tokenizer = tokenizer;
        this.wasTakenBack = wasTakenBack;
    }

    @Override
    public void process(Logits logits) {
        if (wasTakenBack.getAsBoolean()) {
            if (marked.isEmpty()) {
                find();
            }
            logits.add(marked, Logits.OFF);
        }
    }

    /// Only now: few takes need it, and a vocabulary is long.
    private void find() {
        for (int token = 0; token < tokenizer.vocabularySize(); token++) {
            if (Markup.isNoProse(new String(tokenizer.bytes(token), StandardCharsets.UTF_8))) {
                marked.set(token);
            }
        }
    }
}

package longhand.engine.generation;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import longhand.engine.sampling.Logits;
import longhand.engine.sampling.LogitsProcessor;
import longhand.engine.tokenizer.Tokenizer;

/// Says nothing of [Markup#isNoProse], once a take had to be freed of it: a model that sees tags close
/// to it would write them again, however often they are taken back. Confined to the decode thread.
final class NoMarkup implements LogitsProcessor {

    private final Supplier<BitSet> marked;
    private final BooleanSupplier wasTakenBack;

    /// @param marked       as [#tokens]; asked for only where a take had marks, which few have
    /// @param wasTakenBack whether the take had marks; once it had them it had them for good
    NoMarkup(Supplier<BitSet> marked, BooleanSupplier wasTakenBack) {
        this.marked = marked;
        this.wasTakenBack = wasTakenBack;
    }

    /// Those that no prose needs; a letter that is no token of its own is lost with them.
    static BitSet tokens(Tokenizer tokenizer) {
        return SaidTokens.where(tokenizer, Markup::isNoProse);
    }

    @Override
    public void process(Logits logits) {
        if (wasTakenBack.getAsBoolean()) {
            logits.add(marked.get(), Logits.OFF);
        }
    }
}

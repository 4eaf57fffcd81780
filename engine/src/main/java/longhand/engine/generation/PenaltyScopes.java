package longhand.engine.generation;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import longhand.engine.api.Prompt;
import longhand.engine.sampling.PenaltyScope;
import longhand.engine.text.Names;
import longhand.engine.tokenizer.Tokenizer;

/// What penalties do with the tokens of a model: phrases end at punctuation, and the names of the
/// prompt are spared, so that nobody is called by half a name after a page. Pure.
final class PenaltyScopes {

    private PenaltyScopes() {}

    static PenaltyScope of(Prompt prompt, Tokenizer tokenizer) {
        BitSet spared = new BitSet();
        for (String name : Names.in(text(prompt))) {
            for (String spelling : new String[] {name, " " + name}) {
                for (int token : tokenizer.encode(spelling, false, false)) {
                    spared.set(token);
                }
            }
        }
        return new PenaltyScope(token -> isWordless(tokenizer.bytes(token)), spared);
    }

    private static String text(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Continuation(String before) -> before;
            case Prompt.Guided guided -> guided.before();
            case Prompt.Instruction instruction -> {
                StringBuilder all = new StringBuilder();
                instruction.inWords().messages().forEach(message -> all.append(message.content())
                        .append('\n'));
                yield all.toString();
            }
        };
    }

    /// A part of a character is a part of a letter, as far as anybody knows.
    private static boolean isWordless(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c == 0xfffd);
    }
}

package longhand.engine.generation;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import longhand.engine.api.Prompt;
import longhand.engine.sampling.PenaltyScope;
import longhand.engine.text.Names;
import longhand.engine.tokenizer.Tokenizer;

/// What penalties do with the tokens of a model: phrases end at punctuation; the names of the prompt are spared, so
/// that nobody is called by half a name after a page, and the words that a rule demands. Pure.
final class PenaltyScopes {

    private PenaltyScopes() {}

    /// @param needed words that a rule demands, in small letters
    static PenaltyScope of(Prompt prompt, Collection<String> needed, Tokenizer tokenizer) {
        BitSet spared = new BitSet();
        Stream.concat(Names.in(text(prompt)).stream(), needed.stream().flatMap(PenaltyScopes::spellings))
                .flatMap(word -> Stream.of(word, " " + word))
                .forEach(spelling -> spare(tokenizer.encode(spelling, false, false), spared));
        return new PenaltyScope(token -> isWordless(tokenizer.bytes(token)), spared);
    }

    private static Stream<String> spellings(String word) {
        return Stream.of(word, word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    private static void spare(int[] tokens, BitSet spared) {
        for (int token : tokens) {
            spared.set(token);
        }
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

package longhand.engine.tokenizer;

import static longhand.engine.tokenizer.CharacterSet.ASCII_DIGIT;
import static longhand.engine.tokenizer.CharacterSet.ASCII_LETTER;
import static longhand.engine.tokenizer.CharacterSet.ASCII_PUNCTUATION;
import static longhand.engine.tokenizer.CharacterSet.BEFORE_DEEPSEEK_WORD;
import static longhand.engine.tokenizer.CharacterSet.BEFORE_WORD;
import static longhand.engine.tokenizer.CharacterSet.BLANK;
import static longhand.engine.tokenizer.CharacterSet.IDEOGRAPH_OR_HANGUL;
import static longhand.engine.tokenizer.CharacterSet.IDEOGRAPH_OR_KANA;
import static longhand.engine.tokenizer.CharacterSet.LETTER;
import static longhand.engine.tokenizer.CharacterSet.LETTER_OR_MARK;
import static longhand.engine.tokenizer.CharacterSet.NEWLINE;
import static longhand.engine.tokenizer.CharacterSet.NEWLINE_OR_SLASH;
import static longhand.engine.tokenizer.CharacterSet.NOT_BLOOM_STOP;
import static longhand.engine.tokenizer.CharacterSet.NUMBER;
import static longhand.engine.tokenizer.CharacterSet.OTHER;
import static longhand.engine.tokenizer.CharacterSet.OTHER_BUT_MARK;
import static longhand.engine.tokenizer.CharacterSet.OTHER_ON_ITS_LINE;
import static longhand.engine.tokenizer.CharacterSet.PUNCTUATION;
import static longhand.engine.tokenizer.CharacterSet.PUNCTUATION_MATH_OR_TICK;
import static longhand.engine.tokenizer.CharacterSet.PUNCTUATION_OR_MATH;
import static longhand.engine.tokenizer.CharacterSet.PUNCTUATION_OR_SYMBOL;
import static longhand.engine.tokenizer.CharacterSet.SPACE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longhand.engine.tokenizer.Rule.CasedWord;
import longhand.engine.tokenizer.Rule.Contraction;
import longhand.engine.tokenizer.Rule.Exactly;
import longhand.engine.tokenizer.Rule.Gap;
import longhand.engine.tokenizer.Rule.LineEnds;
import longhand.engine.tokenizer.Rule.Run;

/// The pre-tokenizers that model files name in `tokenizer.ggml.pre`.
final class PreTokenizers {

    private static final int GROUP = 3;

    private PreTokenizers() {}

    static Optional<PreTokenizer> named(String name) {
        Optional<List<List<Rule>>> passes = passes(name);
        return passes.isPresent() ? Optional.of(new PreTokenizer(passes.get())) : Optional.empty();
    }

    private static Optional<List<List<Rule>>> passes(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "gpt-2", "mpt", "olmo", "jais", "phi-2", "trillion", "roberta-bpe" -> List.of(gpt2());
                    case "smollm", "starcoder", "refact", "command-r", "exaone", "minerva-7b", "codeshell" ->
                        List.of(List.of(Run.of(NUMBER).atMost(1)), gpt2());
                    case "default" -> standard();
                    case "falcon" ->
                        List.of(
                                List.of(Run.of(PUNCTUATION_MATH_OR_TICK)),
                                gpt2(),
                                List.of(new Exactly(ASCII_DIGIT, GROUP)));
                    case "llama3", "llama-v3", "llama-bpe", "falcon3", "dbrx", "smaug-bpe", "glm4", "chatglm-bpe" ->
                        List.of(llama3(GROUP));
                    case "qwen2", "deepseek-r1-qwen", "stablelm2", "hunyuan" -> List.of(llama3(1));
                    case "qwen35" -> List.of(qwen35());
                    case "seed-coder" -> List.of(seedCoder());
                    case "tekken" -> List.of(cased(false, 1));
                    case "gpt-4o", "llama4" -> List.of(cased(true, GROUP));
                    case "bloom" -> List.of(List.of(Run.of(NOT_BLOOM_STOP).mayFollow(BLANK)));
                    case "deepseek-coder" -> deepseekCoder();
                    case "deepseek-v3" ->
                        List.of(List.of(Run.of(NUMBER).atMost(GROUP)), List.of(Run.of(IDEOGRAPH_OR_KANA)), deepseek3());
                    default -> null;
                });
    }

    /// Whether a pre-token that is a token is taken whole, whatever the merges would make of it.
    static boolean takesWholeWordsFirst(String name) {
        return switch (name) {
            case "llama3", "llama-v3", "llama-bpe", "falcon3", "tekken" -> true;
            default -> false;
        };
    }

    /// Whether BOS is added where the file does not say.
    static boolean addsBos(String name) {
        return takesWholeWordsFirst(name);
    }

    private static List<Rule> gpt2() {
        return List.of(
                new Contraction(false),
                Run.of(LETTER).mayFollow(BLANK),
                Run.of(NUMBER).mayFollow(BLANK),
                Run.of(OTHER).mayFollow(BLANK),
                new Gap(),
                Run.of(SPACE));
    }

    private static List<List<Rule>> standard() {
        return List.of(
                List.of(Run.of(PUNCTUATION_OR_MATH)),
                gpt2(),
                List.of(Run.of(NUMBER)),
                List.of(new Exactly(ASCII_DIGIT, GROUP)));
    }

    private static List<Rule> llama3(int digits) {
        return withSpaces(
                new Contraction(true),
                Run.of(LETTER).mayFollow(BEFORE_WORD),
                Run.of(NUMBER).atMost(digits),
                Run.of(OTHER).mayFollow(BLANK).then(NEWLINE));
    }

    private static List<Rule> qwen35() {
        return withSpaces(
                new Contraction(true),
                Run.of(LETTER_OR_MARK).mayFollow(BEFORE_WORD),
                Run.of(NUMBER).atMost(1),
                Run.of(OTHER_BUT_MARK).mayFollow(BLANK).then(NEWLINE));
    }

    private static List<Rule> seedCoder() {
        return withSpaces(
                new Contraction(true),
                Run.of(LETTER).mayFollow(BEFORE_WORD),
                Run.of(NUMBER).atMost(1),
                Run.of(OTHER_ON_ITS_LINE).mayFollow(BLANK));
    }

    private static List<Rule> cased(boolean endings, int digits) {
        return withSpaces(
                new CasedWord(endings),
                Run.of(NUMBER).atMost(digits),
                Run.of(OTHER).mayFollow(BLANK).then(NEWLINE_OR_SLASH));
    }

    private static List<Rule> deepseek3() {
        return withSpaces(
                Run.of(ASCII_LETTER).mustFollow(ASCII_PUNCTUATION),
                Run.of(LETTER_OR_MARK).mayFollow(BEFORE_DEEPSEEK_WORD),
                Run.of(PUNCTUATION_OR_SYMBOL).mayFollow(BLANK).then(NEWLINE));
    }

    private static List<List<Rule>> deepseekCoder() {
        return List.of(
                List.of(Run.of(NEWLINE).atMost(1)),
                List.of(Run.of(LETTER).mayFollow(SPACE)),
                List.of(Run.of(PUNCTUATION).mayFollow(SPACE)),
                List.of(Run.of(IDEOGRAPH_OR_HANGUL)),
                List.of(Run.of(NUMBER).atMost(1)));
    }

    private static List<Rule> withSpaces(Rule... first) {
        List<Rule> rules = new ArrayList<>(List.of(first));
        rules.add(new LineEnds());
        rules.add(new Gap());
        rules.add(Run.of(SPACE));
        return rules;
    }
}

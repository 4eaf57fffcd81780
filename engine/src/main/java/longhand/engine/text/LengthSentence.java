package longhand.engine.text;

import java.util.List;
import java.util.Locale;
import longhand.engine.api.MetaLength;

/// The sentence that asks an instructed model for a length. Pure functions.
public final class LengthSentence {

    private LengthSentence() {}

    /// In a language; in English where it has no such sentence.
    public static String of(MetaLength length, Locale locale) {
        List<String> sentences = PromptLines.of("length", "sentence", locale);
        String sentence = length == MetaLength.OVER_800 ? sentences.getLast() : sentences.getFirst();
        return sentence.replace("{words}", String.valueOf(length.words()));
    }
}

package longhand.engine.length;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import longhand.engine.api.MetaLength;

/// How well texts keep the lengths that were asked of them, as Ruler scores it. Pure.
///
/// @param precise  share of texts in the narrow range of their length, in percent
/// @param flexible share in the wide range
/// @param trained  share in the range of the texts from which models of the paper learned the length
/// @param texts    how many were judged
public record RulerScore(double precise, double flexible, double trained, int texts) {

    /// Runs of letters, digits and underscores in any script: the paper's counter, which counts "don't"
    /// twice. For its scores only.
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /// A text that was written.
    ///
    /// @param asked its length
    /// @param words what it has, by [#count]
    public record Judged(MetaLength asked, int words) {}

    public static RulerScore of(List<Judged> texts) {
        long precise = texts.stream()
                .filter(text -> text.asked().precise().contains(text.words()))
                .count();
        long flexible = texts.stream()
                .filter(text -> text.asked().flexible().contains(text.words()))
                .count();
        long trained = texts.stream()
                .filter(text -> MetaLength.ofText(text.words()).equals(Optional.of(text.asked())))
                .count();
        double percent = texts.isEmpty() ? 0 : 100.0 / texts.size();
        return new RulerScore(precise * percent, flexible * percent, trained * percent, texts.size());
    }

    /// Words by the paper's counter.
    public static int count(String text) {
        return (int) WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .results()
                .count();
    }
}

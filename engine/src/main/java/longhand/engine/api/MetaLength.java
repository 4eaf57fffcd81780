package longhand.engine.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The nine lengths of Ruler, with the ranges by which a text is judged. Li et al., 2024,
/// arXiv:2409.18943.
///
/// In the paper they are tokens that a model was trained to obey; here they are a choice for people, a
/// sentence of the prompt, and a target for the length controller, so that any model keeps them. A model that was
/// trained so, which shows in its vocabulary, reads the token instead of the sentence, as the first thing of its
/// answer: the one that is asked for, or nearest to the number asked for, or else the one that the model itself finds
/// likeliest there. The controller counts beside it all the same.
public enum MetaLength {
    WORDS_10(10, 0, new Range(5, 15), new Range(0, 20), new Range(0, 20)),
    WORDS_30(30, 0, new Range(25, 35), new Range(20, 40), new Range(20, 40)),
    WORDS_50(50, 0, new Range(45, 55), new Range(40, 60), new Range(40, 60)),
    WORDS_80(80, 0, new Range(75, 85), new Range(70, 90), new Range(60, 100)),
    WORDS_150(150, 1, new Range(135, 155), new Range(130, 170), new Range(100, 200)),
    WORDS_300(300, 1, new Range(295, 305), new Range(280, 320), new Range(200, 400)),
    WORDS_500(500, 1, new Range(495, 505), new Range(450, 550), new Range(400, 600)),
    WORDS_700(700, 2, new Range(695, 705), new Range(630, 770), new Range(600, 800)),
    OVER_800(800, 2, Range.over(800), Range.over(800), Range.over(800));

    /// Numbers of words: more than `above`, and not more than `upTo`.
    public record Range(int above, int upTo) {

        static Range over(int words) {
            return new Range(words, Integer.MAX_VALUE);
        }

        public boolean contains(int words) {
            return words > above && words <= upTo;
        }
    }

    /// What is aimed at for "more than 800": a text that stays above it whoever counts.
    private static final int WELL_OVER_800 = 860;

    private static final String BEGINNING = "[MLT";
    private static final Pattern TOKEN = Pattern.compile("\\[MLT:>?\\d+]");
    private static final Pattern ASKED = Pattern.compile("(\\d{1,6})[ -]words?\\b");

    private final int words;
    private final int level;
    private final Range training;
    private final Range precise;
    private final Range flexible;

    MetaLength(int words, int level, Range training, Range precise, Range flexible) {
        this.words = words;
        this.level = level;
        this.training = training;
        this.precise = precise;
        this.flexible = flexible;
    }

    /// Words that its name says.
    public int words() {
        return words;
    }

    /// 0 short, 1 middle, 2 long: the groups of the paper's tables.
    public int level() {
        return level;
    }

    /// Precise match: the narrow range.
    public Range precise() {
        return precise;
    }

    /// Flexible match: the wide range; it holds the narrow one.
    public Range flexible() {
        return flexible;
    }

    /// The token's spelling: `[MLT:30]`, `[MLT:>800]`.
    public String token() {
        return BEGINNING + ":" + shortName() + "]";
    }

    /// What a take aims at.
    public LengthTarget target() {
        return LengthTarget.ofWords(this == OVER_800 ? WELL_OVER_800 : words);
    }

    /// The length of a text of so many words, by the ranges of the training data; most numbers have none.
    public static Optional<MetaLength> ofText(int words) {
        for (MetaLength length : values()) {
            if (length.training.contains(words)) {
                return Optional.of(length);
            }
        }
        return Optional.empty();
    }

    /// The length nearest to a free number by ratio.
    ///
    /// @param words at least 1
    public static MetaLength nearest(int words) {
        if (words > OVER_800.words) {
            return OVER_800;
        }
        MetaLength best = WORDS_10;
        for (MetaLength length : values()) {
            if (length != OVER_800 && distance(length, words) < distance(best, words)) {
                best = length;
            }
        }
        return best;
    }

    /// The length for an instruction that was given none: what it says itself ("in 50 words"), or else
    /// the one that models of the paper chose most.
    public static MetaLength auto(String instruction) {
        return saidIn(instruction).orElse(WORDS_150);
    }

    /// What a take aims at whose instruction was given no length: what it says itself, or else a number that a model
    /// with tokens for lengths may replace.
    public static LengthTarget autoTarget(String instruction) {
        return saidIn(instruction).map(MetaLength::target).orElseGet(() -> LengthTarget.unasked(WORDS_150.words));
    }

    private static Optional<MetaLength> saidIn(String instruction) {
        Matcher asked = ASKED.matcher(instruction);
        return asked.find() ? Optional.of(nearest(Math.max(1, Integer.parseInt(asked.group(1))))) : Optional.empty();
    }

    /// The length with this name: `10` to `700`, `>800`.
    public static Optional<MetaLength> named(String name) {
        for (MetaLength length : values()) {
            if (length.shortName().equals(name)) {
                return Optional.of(length);
            }
        }
        return Optional.empty();
    }

    /// Whether one of the tokens, or what begins like one, stands in a text.
    public static boolean isIn(CharSequence text) {
        return text.toString().contains(BEGINNING);
    }

    /// Whether a text may turn out to be one of the tokens.
    public static boolean mayBecome(CharSequence text) {
        return !text.isEmpty() && BEGINNING.startsWith(text.toString());
    }

    /// The text without any of the nine tokens.
    public static String strip(String text) {
        return TOKEN.matcher(text).replaceAll("");
    }

    /// `10` to `700`, `>800`.
    public String shortName() {
        return (this == OVER_800 ? ">" : "") + words;
    }

    private static double distance(MetaLength length, int words) {
        return Math.abs(Math.log((double) words / length.words));
    }
}

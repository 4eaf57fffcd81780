package longhand.engine.lexicon;

/// How far one rhyme part is from rhyming with another.
///
/// Both are cut into vowels and the consonants behind each vowel. They must have as many vowels; else
/// they do not rhyme at all. Then the distance is the sum of
///
/// - for the first vowel its own distance, for each later one half of it: a third for each of height,
///   place, rounding and glide in which the two differ, at most 1; a quarter more where only one of them
///   is stressed, a tenth where one has primary and one secondary stress;
/// - for the consonants behind each vowel the cheapest way to turn one row into the other: one that is
///   left out costs 1 (`S`, `Z`, `T` and `D` at the end of a row a half), one that changes costs a quarter
///   for its voice, a quarter for its place and a half for its manner.
///
/// So `time` and `line` are a quarter apart, `home` and `stone` too, `bed` and `bad` a third, `love` and
/// `move` 1. What is at most a half can be heard as a rhyme. Immutable, thread-safe.
final class SlantDistance {

    private static final double LATER = 0.5;
    private static final double ONE_STRESSED = 0.25;
    private static final double OTHER_STRESS = 0.1;

    private final Tail from;

    /// @param part a rhyme part as [Phones#packed] makes it
    SlantDistance(String part) {
        this.from = Tail.of(part);
    }

    /// @param part another rhyme part, packed too
    /// @return infinite if they have other counts of vowels
    double to(String part) {
        Tail to = Tail.of(part);
        if (from.vowels().size() != to.vowels().size()) {
            return Double.POSITIVE_INFINITY;
        }
        double distance = Articulation.row(from.before(), to.before());
        for (int i = 0; i < from.vowels().size(); i++) {
            int one = from.vowels().get(i);
            int other = to.vowels().get(i);
            distance += (i == 0 ? 1 : LATER) * Articulation.vowels(one, other);
            distance += stress(one, other);
            distance +=
                    Articulation.row(from.consonants().get(i), to.consonants().get(i));
        }
        return distance;
    }

    private static double stress(int one, int other) {
        if (Phones.isStressed(one) != Phones.isStressed(other)) {
            return ONE_STRESSED;
        }
        return Phones.stress(one) == Phones.stress(other) ? 0 : OTHER_STRESS;
    }
}

package longhand.engine.lexicon;

import java.util.List;

/// How sounds are made, and how far two of them are apart by it. Pure functions on codes of [Phones].
final class Articulation {

    /// A letter each, in the order of [Phones#VOWELS] (AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW): height
    /// high, mid or low; front, central or back; round or not; the glide that it ends in, Y, W, R or none.
    private static final List<String> VOWELS = List.of(
            "lb--", "lf--", "mc--", "mbr-", "lc-W", "lc-Y", "mf--", "mc-R", "mf-Y", "hf--", "hf-Y", "mbrW", "mbrY",
            "hbr-", "hbrW");

    /// A letter each, in the order of [Phones#CONSONANTS] (B CH D DH F G HH JH K L M N NG P R S SH T TH V W Y Z
    /// ZH): voiced or unvoiced; labial, dental, alveolar, palatal, velar or glottal; stop, affricate,
    /// fricative, nasal, lateral, rhotic or glide.
    private static final List<String> CONSONANTS = List.of(
            "vls", "upa", "vas", "vdf", "ulf", "vvs", "ugf", "vpa", "uvs", "val", "vln", "van", "vvn", "uls", "var",
            "uaf", "upf", "uas", "udf", "vlf", "vlg", "vpg", "vaf", "vpf");

    private static final double[] CONSONANT_WEIGHTS = {0.25, 0.25, 0.5};
    private static final double VOWEL_WEIGHT = 1.0 / 3;
    private static final double LOST = 1;
    private static final double LOST_AT_THE_END = 0.5;

    /// The endings of verbs and plurals.
    private static final List<String> LIGHT = List.of("S", "Z", "T", "D");

    private Articulation() {}

    /// 0..1, whatever the stress.
    static double vowels(int one, int other) {
        String first = VOWELS.get(Phones.vowel(one));
        String second = VOWELS.get(Phones.vowel(other));
        double distance = 0;
        for (int i = 0; i < first.length(); i++) {
            distance += first.charAt(i) == second.charAt(i) ? 0 : VOWEL_WEIGHT;
        }
        return Math.min(1, distance);
    }

    /// 0..1.
    static double consonants(int one, int other) {
        String first = CONSONANTS.get(Phones.consonant(one));
        String second = CONSONANTS.get(Phones.consonant(other));
        double distance = 0;
        for (int i = 0; i < CONSONANT_WEIGHTS.length; i++) {
            distance += first.charAt(i) == second.charAt(i) ? 0 : CONSONANT_WEIGHTS[i];
        }
        return distance;
    }

    /// The cheapest way to turn one row of consonants into the other, by changing and by leaving out.
    static double row(List<Integer> one, List<Integer> other) {
        double[] above = new double[other.size() + 1];
        for (int j = 0; j < other.size(); j++) {
            above[j + 1] = above[j] + lost(other, j);
        }
        for (int i = 0; i < one.size(); i++) {
            double[] row = new double[other.size() + 1];
            row[0] = above[0] + lost(one, i);
            for (int j = 0; j < other.size(); j++) {
                double changed = above[j] + consonants(one.get(i), other.get(j));
                row[j + 1] = Math.min(changed, Math.min(above[j + 1] + lost(one, i), row[j] + lost(other, j)));
            }
            above = row;
        }
        return above[other.size()];
    }

    private static double lost(List<Integer> row, int place) {
        boolean light = place == row.size() - 1 && LIGHT.contains(Phones.symbol(row.get(place)));
        return light ? LOST_AT_THE_END : LOST;
    }
}

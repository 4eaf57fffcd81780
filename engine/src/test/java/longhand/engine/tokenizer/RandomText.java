package longhand.engine.tokenizer;

import java.util.random.RandomGenerator;

/// Random valid texts that are hard on tokenizers: scripts, marks, joined emoji, controls, spaces.
public final class RandomText {

    private static final String[] PIECES = {
        "the ",
        "a",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        "'s",
        "'LL",
        "don't",
        "1234567",
        "¾",
        "é",
        "e\u0301",
        "ß",
        "Ω",
        "ſ",
        "👩\u200d👩\u200d👧\u200d👦",
        "🏳️\u200d🌈",
        "🇩🇪",
        "东京",
        "ひらがな",
        "한글",
        "العربية",
        "क्षत्रिय",
        "ไทย",
        "\u00a0",
        "\u2028",
        "\u0085",
        "\0",
        "\u0007",
        "\ufeff",
        "\u200b",
        "…",
        "—",
        "“",
        "<|im_end|>",
        "<0x0A>",
        "▁",
        "Ġ",
        "\uffff",
        "\ue000"
    };

    private RandomText() {}

    public static String of(RandomGenerator random, int mostPieces) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(mostPieces + 1);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(4) > 0) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            } else {
                text.appendCodePoint(codePoint(random));
            }
        }
        return text.toString();
    }

    private static int codePoint(RandomGenerator random) {
        int most = random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1;
        int character = random.nextInt(most);
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE ? 'x' : character;
    }
}

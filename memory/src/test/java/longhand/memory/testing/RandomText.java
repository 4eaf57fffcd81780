package longhand.memory.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Edit;
import longhand.memory.text.Origin;
import longhand.memory.text.Run;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;

/// Random styled text with what is hard about text: accents, pairs, halves of pairs, many lines.
public final class RandomText {

    private static final List<String> PIECES = List.of(
            "word",
            " ",
            ".",
            "don\u2019t",
            "e\u0301",
            "\uD83D\uDC69\u200D\uD83D\uDE80",
            "\uD83D",
            "\uDE00",
            "\u05E9",
            "\t",
            "* * *");

    private RandomText() {}

    public static Slice slice(RandomGenerator random) {
        List<List<Run>> lines = new ArrayList<>();
        for (int lineCount = random.nextInt(1, 4); lineCount > 0; lineCount--) {
            List<Run> runs = new ArrayList<>();
            for (int runCount = random.nextInt(0, 3); runCount > 0; runCount--) {
                runs.add(new Run(string(random), style(random)));
            }
            lines.add(runs);
        }
        return new Slice(lines);
    }

    public static String string(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(0, 5); i > 0; i--) {
            text.append(any(PIECES, random));
        }
        return text.toString();
    }

    public static <T> T any(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }

    public static CharacterStyle style(RandomGenerator random) {
        Origin origin = any(List.of(Origin.values()), random);
        long take = random.nextInt(3) == 0 ? random.nextLong(1, 1L << 30) : 0;
        return new CharacterStyle(random.nextBoolean(), random.nextBoolean(), origin, take);
    }

    /// An edit that fits `scene`.
    public static Edit edit(SceneText scene, RandomGenerator random) {
        int from = random.nextInt(scene.length() + 1);
        int to = random.nextInt(from, Math.min(scene.length(), from + 12) + 1);
        return scene.edit(from, to, slice(random));
    }
}

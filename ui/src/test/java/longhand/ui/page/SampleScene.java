package longhand.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import longhand.engine.text.WordCounter;
import longhand.memory.text.CharacterStyle;
import longhand.memory.text.Origin;
import longhand.memory.text.Run;
import longhand.memory.text.SceneText;
import longhand.memory.text.Slice;

/// Paragraphs of a novel that does not exist, and long scenes made of them.
final class SampleScene {

    static final String HOUSE = "The gauge house stood at the end of the mole, where nobody went who was not paid to."
            + " Marit had the key on a loop of tarred string, and she had been paid for nine years to open that door"
            + " four times a day and write down a number.";
    static final String ALMANAC = "The almanac lay open beside the ledger. It had low water at 4.52. It was 5.03, and"
            + " the water in the well was still going down.";
    static final String PELL = "\u201CYou\u2019ll have the wrong page,\u201D Pell had said, the first week. Yesterday"
            + " he had said nothing at all, but had taken last year\u2019s ledger down from the shelf and carried it"
            + " home under his coat.";
    static final String PIPE = "She put her palm against the iron pipe. It was cold, and through it came the small"
            + " continuous tremble of the sea letting go.";
    static final String TAKE = "Eleven minutes, then. She did not round it. Her father, who had rounded nothing in his"
            + " life but the corners of her bread, used to say that a clerk was only a person who declined to help a"
            + " number along. She dipped the pen, and set the figure down in the column for weather, where Pell never"
            + " looked.";
    static final String BOOT = "Outside, someone was walking along the mole. One boot, one stick. It stopped at each"
            + " ring as if to count them.";
    static final String GULL = "It was fine weather. She wrote that too. A gull walked the length of the sill and"
            + " looked in at her, first with one eye and then, as if to check the figure, with the other.";

    private SampleScene() {}

    static SceneText gaugeHouse() {
        List<Run> now = List.of(
                typed("She wrote it now. "),
                new Run("Four feet two, and falling.", CharacterStyle.TYPED.withItalic(true)),
                typed(" Then the time, from her father\u2019s watch; then, because the column was there and nobody had"
                        + " ever told her what it was for, the weather."));
        return SceneText.of(new Slice(List.of(List.of(typed(HOUSE)), now, line(ALMANAC), line(PELL), line(PIPE))));
    }

    /// About `words` words; a third by the model, a tenth pasted, an italic phrase here and there.
    static SceneText ofWords(int words, RandomGenerator random) {
        String[] pool = {HOUSE, ALMANAC, PELL, PIPE, TAKE, BOOT};
        List<List<Run>> lines = new ArrayList<>();
        for (int n = 0; n < words; ) {
            if (lines.size() % 40 == 39) {
                lines.add(line("* * *"));
            }
            List<Run> line = new ArrayList<>();
            for (String sentence : pool[random.nextInt(pool.length)].split("(?<=\\. )")) {
                boolean italic = lines.size() % 5 == 0 && random.nextInt(4) == 0;
                line.add(new Run(
                        sentence, CharacterStyle.TYPED.withItalic(italic).withOrigin(origin(random))));
                n += WordCounter.count(sentence);
            }
            lines.add(line);
        }
        return SceneText.of(new Slice(lines));
    }

    private static Origin origin(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> Origin.MODEL;
            case 3 -> Origin.PASTED;
            default -> Origin.TYPED;
        };
    }

    private static List<Run> line(String text) {
        return List.of(typed(text));
    }

    private static Run typed(String text) {
        return new Run(text, CharacterStyle.TYPED);
    }
}

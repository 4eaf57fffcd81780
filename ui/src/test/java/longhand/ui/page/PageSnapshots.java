package longhand.ui.page;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.ui.testing.FxToolkit;
import longhand.ui.theme.Theme;
import longhand.ui.theme.ThemeSwitch;

/// A tool, no test: draws the states of the page into the folder named by the first argument, at twice
/// the size, to be looked at beside the pictures of the design.
final class PageSnapshots {

    private final File folder;

    private PageSnapshots(File folder) {
        this.folder = folder;
    }

    static void main(String[] arguments) {
        PageSnapshots tool = new PageSnapshots(new File(arguments[0]));
        FxToolkit.start();
        FxToolkit.runOnFx(() -> {
            tool.draw("01-take", PageSnapshots::freshTake);
            tool.draw("02-take-dark", PageSnapshots::freshTakeInTheDark);
            tool.draw("10-streaming", PageSnapshots::streaming);
            tool.draw("10-reading", PageSnapshots::reading);
            tool.draw("16-origin", PageSnapshots::origin);
            tool.draw("26-plain", PageSnapshots::plain);
            tool.draw("28-take-mid-scene", PageSnapshots::takeInTheMiddle);
            tool.draw("marks", PageSnapshots::marks);
            tool.draw("focus", PageSnapshots::focus);
            tool.draw("large", PageSnapshots::large);
            tool.draw("scripts", PageSnapshots::scripts);
        });
        Platform.exit();
    }

    @FunctionalInterface
    private interface Stage {
        PageFixture set();
    }

    private void draw(String name, Stage stage) {
        try (PageFixture page = stage.set()) {
            page.pulse();
            page.pulse();
            write(page.pane, new File(folder, name + ".png"));
        }
    }

    private static PageFixture plain() {
        PageFixture page = new PageFixture(SampleScene.gaugeHouse());
        page.caret(page.manuscript.text().length());
        return page;
    }

    private static PageFixture freshTake() {
        PageFixture page = plain();
        FreshTake take = page.pane.beginTake(2);
        take.offer("\n" + SampleScene.TAKE + "\n" + SampleScene.BOOT);
        take.finish();
        page.pulse();
        page.pane.takeBar().setPosition(2, 5);
        return page;
    }

    private static PageFixture freshTakeInTheDark() {
        PageFixture page = freshTake();
        ThemeSwitch.apply(page.pane.getScene(), Theme.DARK);
        return page;
    }

    private static PageFixture streaming() {
        PageFixture page = plain();
        page.pane.takeBar().setAsked("about 150 asked, ends on a sentence");
        FreshTake take = page.pane.beginTake(1);
        take.offer("\n" + SampleScene.TAKE.substring(0, SampleScene.TAKE.indexOf(" help")));
        page.pulse();
        return page;
    }

    private static PageFixture reading() {
        PageFixture page = plain();
        page.pane.beginTake(1);
        page.pane.showReading("reading 310 of 940 words");
        return page;
    }

    private static PageFixture takeInTheMiddle() {
        PageFixture page = new PageFixture(SampleScene.gaugeHouse());
        page.caret(page.start(2) - 1);
        FreshTake take = page.pane.beginTake(3);
        take.offer("\n" + SampleScene.GULL);
        take.finish();
        page.pulse();
        page.pane.takeBar().setPosition(3, 3);
        return page;
    }

    private static PageFixture origin() {
        PageFixture page = new PageFixture(SampleScene.ofWords(600, RandomGenerator.of("L64X128MixRandom")));
        page.pane.showOrigin(true);
        return page;
    }

    private static PageFixture marks() {
        PageFixture page = origin();
        for (Paragraph paragraph : page.manuscript.text().paragraphs()) {
            mark(page, paragraph, MarkKind.SPELLING, "ledger", 0);
            mark(page, paragraph, MarkKind.COMMENT, "water", 20);
            mark(page, paragraph, MarkKind.STALE, "water", 6);
            mark(page, paragraph, MarkKind.HIT, "the ", -1);
            mark(page, paragraph, MarkKind.HIT_NOW, "Pell", 0);
            mark(page, paragraph, MarkKind.FAULT, "Pell", 3);
        }
        page.pane.select(new Selection(40, page.start(1) + 200));
        return page;
    }

    private static void mark(PageFixture page, Paragraph paragraph, MarkKind kind, String word, int more) {
        int at = paragraph.text().indexOf(word);
        if (at >= 0) {
            int end = Math.min(paragraph.length(), at + word.length() + more);
            page.pane.mark(kind, paragraph.id(), List.of(new Mark(at, end)));
        }
    }

    private static PageFixture focus() {
        PageFixture page = plain();
        page.pane.useFocus(true);
        return page;
    }

    private static PageFixture large() {
        PageFixture page = freshTake();
        page.pane.use(PageSettings.of("Literata", 24));
        return page;
    }

    private static PageFixture scripts() {
        String hebrew = "\u05D1\u05E8\u05D0\u05E9\u05D9\u05EA \u05D1\u05E8\u05D0 \u05D0\u05DC\u05D4\u05D9\u05DD ";
        String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
        PageFixture page = new PageFixture(SceneText.of(PageFixture.SIX + "\n" + hebrew.repeat(9)
                + "\nA family " + family + " or an e\u0301 in a line that is longer than the column is wide, and"
                + " goes on after it for a while.\nLast."));
        page.pane.select(new Selection(page.start(1) + 60, page.start(5) + 3));
        return page;
    }

    /// At twice the size and halved, as the pictures of the design were made.
    private static void write(Node node, File file) {
        SnapshotParameters twice = new SnapshotParameters();
        twice.setTransform(Transform.scale(2, 2));
        WritableImage image = node.snapshot(twice, null);
        BufferedImage picture =
                new BufferedImage((int) image.getWidth() / 2, (int) image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, mean(image, 2 * x, 2 * y));
            }
        }
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static int mean(WritableImage image, int x, int y) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int channel = 0;
            for (int i = 0; i < 4; i++) {
                channel += image.getPixelReader().getArgb(x + i % 2, y + i / 2) >> shift & 0xFF;
            }
            sum |= (channel + 2) / 4 << shift;
        }
        return sum;
    }
}

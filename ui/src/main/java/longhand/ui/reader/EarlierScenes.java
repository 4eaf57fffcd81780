package longhand.ui.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import longhand.memory.text.Paragraph;
import longhand.ui.Messages;
import longhand.ui.theme.Controls;

/// The scenes before the open one, the nearest paragraphs first: a whole book at once would take seconds to
/// lay out, so more of it comes when the reader goes up to them. Confined to the JavaFX thread.
final class EarlierScenes extends VBox {

    private static final int AT_A_TIME = 60;

    /// Makes one more node, the last one of the story first.
    private final List<Supplier<Node>> waiting = new ArrayList<>();

    EarlierScenes(List<ReaderScene.Earlier> scenes, Messages messages) {
        for (ReaderScene.Earlier scene : scenes.reversed()) {
            for (Paragraph paragraph : scene.text().paragraphs().reversed()) {
                waiting.add(() -> new ReaderParagraph(paragraph, false).node(messages.locale()));
            }
            waiting.add(() -> Controls.padded(new VBox(Controls.paragraph(scene.title(), "lh-title")), 28, 0, 14, 0));
        }
        showMore();
    }

    boolean hasMore() {
        return !waiting.isEmpty();
    }

    void showMore() {
        List<Supplier<Node>> next = waiting.subList(0, Math.min(AT_A_TIME, waiting.size()));
        List<Node> nodes = new ArrayList<>();
        next.forEach(node -> nodes.addFirst(node.get()));
        next.clear();
        getChildren().addAll(0, nodes);
    }
}

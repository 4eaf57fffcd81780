package longhand.ui.story;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import longhand.ui.Messages;
import longhand.ui.memory.Building;
import longhand.ui.memory.MemoryViewModel;
import longhand.ui.memory.RememberedStory;
import longhand.ui.theme.Controls;

/// Says what the memory has not read yet, and reads it on request. Confined to the JavaFX thread.
final class ReadingLine extends VBox {

    /// Fewer unread words are not worth a line.
    private static final int WORTH_A_LINE = 60;

    /// Measured: 90,000 words in 9 seconds on two cores that had other work as well.
    private static final int WORDS_PER_SECOND = 8_000;

    private final MemoryViewModel memory;
    private final Messages messages;
    private final Label line;
    private final Button begin;
    private final Button stop;

    ReadingLine(MemoryViewModel memory, Messages messages) {
        this.memory = memory;
        this.messages = messages;
        line = Controls.paragraph("", "lh-ui-13", "lh-2");
        begin = Controls.button("", memory::build, "lh-small");
        stop = Controls.command(messages.text("memory.stop"), "Esc", memory::stopBuilding, "lh-small");
        setSpacing(8);
        Controls.padded(this, 0, 0, 12, 0);
        getChildren().addAll(line, begin, stop);
        memory.buildingProperty()
                .addListener((_, _, _) -> show(memory.storyProperty().get()));
    }

    void show(RememberedStory story) {
        Optional<Building> building = memory.buildingProperty().get();
        int unread = story.unreadWords();
        boolean offers =
                building.isEmpty() && memory.canChange() && (unread >= WORTH_A_LINE || story.isEmpty() && unread > 0);
        line.setText(building.map(so -> messages.text("memory.building", so.words(), so.of()))
                .orElseGet(() -> messages.text(key(story))));
        begin.setText(messages.text(
                story.isEmpty() ? "memory.build" : "memory.build-on", unread, 1 + unread / WORDS_PER_SECOND));
        Controls.show(begin, offers);
        Controls.show(stop, building.isPresent());
    }

    private static String key(RememberedStory story) {
        return story.isEmpty() ? "memory.empty" : "memory.line";
    }
}

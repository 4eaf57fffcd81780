package longhand.ui.shell;

import java.util.Optional;
import longhand.memory.api.ItemId;
import longhand.memory.text.Paragraph;
import longhand.memory.text.SceneText;
import longhand.ui.ask.ContextPlace;
import longhand.ui.page.ScenePane;
import longhand.ui.take.PromptPart;
import longhand.ui.take.TakeViewModel;

/// The window for the sheet that shows what the model sees: it leads to where each source stands. Confined to the
/// JavaFX thread.
///
/// @param studio    knows the open project
/// @param panes     holds the sheet
/// @param page      of the open scene
/// @param questions ask for a direction
record SourceDesk(StudioController studio, PaneSwitch panes, ScenePane page, TakeQuestions questions)
        implements ContextPlace {

    @Override
    public Optional<TakeViewModel> takes() {
        return studio.desk().map(Desk::takes);
    }

    @Override
    public String title(ItemId scene) {
        return studio.desk().map(open -> open.title(scene)).orElse("");
    }

    @Override
    public void show(PromptPart.Source source, ItemId scene, String text) {
        switch (source) {
            case MEMORY -> panes.showMemory();
            case RECALLED, SCENE_BEFORE -> studio.desk().ifPresent(open -> show(open, scene, text));
            case SCENE, HEADING, EXAMPLES, POEM -> page.requestFocus();
            case DIRECTION -> questions.askDirection();
        }
    }

    /// Marks the words of another scene that are read; all of it if they are not known.
    private void show(Desk open, ItemId scene, String read) {
        SceneText text = open.project().scene(scene);
        int from = 0;
        int to = 0;
        for (int i = 0; i < text.paragraphs().size(); i++) {
            Paragraph paragraph = text.paragraphs().get(i);
            if (!paragraph.text().isBlank() && read.contains(paragraph.text())) {
                from = to == 0 ? text.start(i) : from;
                to = text.start(i) + paragraph.length();
            }
        }
        open.show(scene, from, to == 0 ? text.length() : to);
    }

    @Override
    public void close() {
        panes.endSheet();
        page.requestFocus();
    }
}

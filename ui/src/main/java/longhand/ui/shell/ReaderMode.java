package longhand.ui.shell;

import java.util.List;
import java.util.Optional;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.memory.text.Slice;
import longhand.ui.Messages;
import longhand.ui.page.ScenePane;
import longhand.ui.reader.ReaderScene;
import longhand.ui.reader.ReaderView;
import longhand.ui.reader.ReaderViewModel;

/// Opens reader mode over the page and closes it again. Confined to the JavaFX thread.
final class ReaderMode {

    private final StudioController studio;
    private final StudioFrame frame;
    private final BoardSwitch boards;
    private final ScenePane page;
    private final Messages messages;
    private Optional<ReaderViewModel> reader = Optional.empty();

    ReaderMode(StudioController studio, StudioFrame frame, BoardSwitch boards, ScenePane page, Messages messages) {
        this.studio = studio;
        this.frame = frame;
        this.boards = boards;
        this.page = page;
        this.messages = messages;
    }

    void open() {
        studio.desk().ifPresent(this::open);
    }

    private void open(Desk desk) {
        ReaderViewModel model = new ReaderViewModel(desk.takes(), desk.ways(), new OnPage(desk));
        String title = desk.scene().map(desk::title).orElse("");
        ReaderView view = new ReaderView(model, title, messages);
        Runnable unwatch = page.manuscript().onChange(_ -> view.showStory());
        model.phaseProperty().addListener((_, _, now) -> {
            if (now == ReaderViewModel.Phase.LEFT) {
                unwatch.run();
                close(model);
            }
        });
        reader = Optional.of(model);
        frame.showAlone(view);
        view.applyCss(); // what was in no scene yet takes no focus
        view.focus();
    }

    private void close(ReaderViewModel left) {
        if (reader.filter(now -> now == left).isPresent()) {
            reader = Optional.empty();
            boards.showPage();
        }
    }

    private final class OnPage implements ReaderScene {

        private final List<Earlier> earlier;

        private OnPage(Desk desk) {
            earlier = desk.project().binder().scenes().stream()
                    .takeWhile(item -> !desk.scene().equals(Optional.of(item.id())))
                    .map(item ->
                            new Earlier(desk.title(item.id()), desk.project().scene(item.id())))
                    .filter(scene -> !scene.text().text().isBlank())
                    .toList();
        }

        @Override
        public List<Earlier> earlier() {
            return earlier;
        }

        @Override
        public SceneText text() {
            return page.text();
        }

        @Override
        public void toEnd() {
            page.moveCaret(page.text().length());
        }

        @Override
        public void cutBehind(int position) {
            Selection caret = new Selection(position, position);
            page.manuscript().closeStep();
            page.manuscript().edit(position, page.text().length(), Slice.EMPTY, caret);
            page.manuscript().closeStep();
        }
    }
}

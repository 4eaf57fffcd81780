package longhand.ui.shell;

import java.util.Optional;
import longhand.memory.text.SceneText;
import longhand.ui.Messages;
import longhand.ui.page.FreshTake;
import longhand.ui.page.ScenePane;
import longhand.ui.take.TakePage;
import longhand.ui.take.TakeRange;

/// The page as a take sees it, on the pane that shows it. Confined to the JavaFX thread.
final class PageTakes implements TakePage {

    /// A take that made room for another one.
    private record Replaced(long number, String text) {}

    private final ScenePane pane;
    private final Messages messages;
    private Optional<Replaced> replaced = Optional.empty();
    private boolean written;

    PageTakes(ScenePane pane, Messages messages) {
        this.pane = pane;
        this.messages = messages;
    }

    @Override
    public SceneText text() {
        return pane.text();
    }

    @Override
    public int caret() {
        return pane.caret();
    }

    @Override
    public void begin(long number, int from, int to) {
        written = false;
        replaced = pane.take().filter(_ -> from < to).map(old -> new Replaced(old.number(), old.text()));
        pane.take().ifPresent(FreshTake::remove);
        pane.beginTake(number, from);
    }

    @Override
    public void reading(int wordsRead, int wordsToRead) {
        pane.showReading(
                wordsToRead == 0
                        ? messages.text("status.model.starts")
                        : messages.text("status.model.reading", wordsRead, wordsToRead));
    }

    @Override
    public void append(String text) {
        if (!written) {
            pane.showReading("");
            written = true;
        }
        pane.take().ifPresent(take -> take.offer(text));
    }

    @Override
    public void end() {
        if (written) {
            pane.take().ifPresent(FreshTake::finish);
        } else {
            giveBack();
        }
    }

    @Override
    public String stop() {
        pane.take().ifPresent(FreshTake::stop);
        String there = pane.take().map(FreshTake::text).orElse("");
        if (there.isEmpty()) {
            giveBack();
        }
        return there;
    }

    @Override
    public void replace(int from, int to, long number, String text) {
        if (from < to && pane.take().isPresent()) {
            pane.take().ifPresent(take -> take.replaceWith(text, number));
        } else {
            FreshTake take = pane.beginTake(number, from);
            take.offer(text);
            take.finish();
        }
    }

    @Override
    public void keep(TakeRange take) {
        pane.take().ifPresent(FreshTake::keep);
    }

    /// Not a word came: the take that made room stands there again, or nothing does.
    private void giveBack() {
        pane.showReading("");
        pane.take().ifPresent(take -> {
            take.stop();
            replaced.ifPresentOrElse(old -> take.replaceWith(old.text(), old.number()), take::remove);
        });
        replaced = Optional.empty();
    }
}

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

    private final ScenePane pane;
    private final Messages messages;
    private long now;
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
        now = number;
        written = false;
        pane.beginTake(number, from, to);
    }

    @Override
    public int place() {
        return pane.take().map(FreshTake::place).orElseGet(pane::caret);
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
        pane.showReading("");
        pane.take().ifPresent(FreshTake::finish);
        pane.flush();
    }

    @Override
    public String stop() {
        pane.showReading("");
        pane.take().ifPresent(FreshTake::stop);
        // The take that was to make room is still there if not a word of the new one was.
        return pane.take()
                .filter(take -> take.number() == now)
                .map(FreshTake::text)
                .orElse("");
    }

    @Override
    public void replace(int from, int to, long number, String text) {
        Optional<FreshTake> there = pane.take().filter(take -> from < to && take.start() == from && take.end() == to);
        if (there.isPresent()) {
            there.get().replaceWith(text, number);
        } else {
            FreshTake take = pane.beginTake(number, from, to);
            take.offer(text);
            take.finish();
            pane.flush();
        }
    }

    @Override
    public void keep(TakeRange take) {
        pane.take().ifPresent(FreshTake::keep);
    }
}

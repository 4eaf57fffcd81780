package longhand.ui.page;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import longhand.memory.text.Change;
import longhand.memory.text.Manuscript;
import longhand.memory.text.SceneText;
import longhand.memory.text.Selection;
import longhand.memory.text.UndoStep;
import org.jspecify.annotations.Nullable;

/// The fresh take of the scene on the page, with its bar and its rule: at most one. Confined to the
/// JavaFX thread.
final class PageTake {

    private final SceneArea area;
    private final PageOverlay overlay;
    private final TakeBar bar;
    private final Runnable moved;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick();
        }
    };
    private TakeEvents events = new TakeEvents() {};
    private @Nullable FreshTake take;
    private long takeEndParagraph;

    /// @param moved bar and rule have to be placed anew
    PageTake(SceneArea area, PageOverlay overlay, TakeBar bar, Runnable moved) {
        this.area = area;
        this.overlay = overlay;
        this.bar = bar;
        this.moved = moved;
        area.projector().markFresh(number -> take != null && take.number() == number);
        area.input().keepTakes(this::endsAt, this::giveWay);
        bar.keep().setOnAction(_ -> take().ifPresent(FreshTake::keep));
        bar.stop().setOnAction(_ -> stop());
        bar.undo().setOnAction(_ -> take().ifPresent(FreshTake::remove));
        bar.retry().setOnAction(_ -> tell(TakeEvents::retry));
        bar.older().setOnAction(_ -> tell(TakeEvents::older));
        bar.newer().setOnAction(_ -> tell(TakeEvents::newer));
    }

    void setEvents(TakeEvents listener) {
        events = listener;
    }

    Optional<FreshTake> take() {
        return Optional.ofNullable(take);
    }

    /// The scene leaves the page.
    void abandon() {
        take().ifPresent(FreshTake::abandon);
        take = null;
    }

    /// As [ScenePane#beginTake(long, int, int)].
    FreshTake begin(long number, int from, int to) {
        FreshTake old = take;
        if (old != null && from < to && old.start() == from && old.end() == to) {
            old.restart(number);
            frames.start();
            return old;
        }
        take().ifPresent(FreshTake::keep);
        if (to == area.shown().selection().to()) {
            area.select(Selection.at(to));
        }
        FreshTake fresh = FreshTake.begin(manuscript(), number, from, to, this::refresh);
        take = fresh;
        frames.start();
        refresh();
        return fresh;
    }

    /// Keeps the take if the caret is in it; otherwise nothing happens.
    void keepAt(int caret) {
        take().filter(fresh -> !fresh.isStreaming())
                .filter(fresh -> caret >= fresh.start() && caret <= fresh.end())
                .ifPresent(FreshTake::keep);
    }

    /// @return whether there was one to stop
    boolean stop() {
        Optional<FreshTake> streaming = take().filter(FreshTake::isStreaming);
        streaming.ifPresent(fresh -> {
            fresh.stop();
            events.stopped(fresh);
        });
        return streaming.isPresent();
    }

    /// @return whether there is a take that does not stream
    boolean tell(BiConsumer<TakeEvents, FreshTake> event) {
        Optional<FreshTake> fresh = take().filter(one -> !one.isStreaming());
        fresh.ifPresent(one -> event.accept(events, one));
        return fresh.isPresent();
    }

    /// Once a frame while a take streams.
    void tick() {
        FreshTake fresh = take;
        if (fresh == null || !fresh.isStreaming()) {
            frames.stop();
            return;
        }
        if (fresh.drain(area.shown().selection())) {
            area.requestFollowCaret();
        }
        events.wrote(fresh);
        if (!fresh.isStreaming() && !fresh.isOver()) {
            events.finished(fresh);
        }
    }

    /// The text has changed: an undo may have taken the take away, a redo may have brought one back.
    void changed(Change change) {
        if (take == null && PencilText.isIn(change.edit().inserted())) {
            find(Optional.of(manuscript().redoneStep(change.edit())));
        }
        refresh();
    }

    /// Takes up a take that the text holds: after a redo, or when a scene is opened.
    void find(Optional<UndoStep> step) {
        PencilText.in(text()).ifPresent(text -> {
            take = FreshTake.found(manuscript(), text, step, this::refresh);
            area.projector().rebuild(); // now it is set in pencil
        });
    }

    /// Brings bar, rule and room in line with the take.
    void refresh() {
        FreshTake fresh = take;
        if (fresh != null && fresh.isOver()) {
            take = null;
            if (fresh.isKept()) {
                events.kept(fresh);
            } else {
                events.removed(fresh);
            }
        }
        overlay.setTake(take);
        if (take != null) {
            bar.showStreaming(take.isStreaming());
            bar.setWords(take.words());
            moved.run();
        }
        markTakeEnd();
    }

    /// The paragraph with the end of the take gets the room for the bar.
    private void markTakeEnd() {
        long paragraph = 0;
        if (take != null && take.start() < take.end()) {
            paragraph = text().paragraphs().get(text().paragraphAt(take.end())).id();
        }
        if (paragraph != takeEndParagraph) {
            long marked = paragraph;
            takeEndParagraph = marked;
            area.projector().markTakeEnd(id -> id == marked && marked != 0);
        }
    }

    private boolean endsAt(int position) {
        return take != null && take.endsAt(position);
    }

    /// The writer types right behind the take: what streams is stopped, and it is kept as it stands.
    private void giveWay(String typed) {
        boolean stopped = stop();
        take().ifPresent(fresh -> {
            if (stopped) {
                fresh.partFrom(typed);
            }
            fresh.keep();
        });
    }

    private Manuscript manuscript() {
        return area.shown().manuscript();
    }

    private SceneText text() {
        return area.shown().text();
    }
}

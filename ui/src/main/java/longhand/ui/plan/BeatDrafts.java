package longhand.ui.plan;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import longhand.engine.api.LineJudge;
import longhand.memory.api.Take;
import longhand.ui.concurrent.Background;
import longhand.ui.take.TakeRange;
import longhand.ui.take.TakeViewModel;

/// The drafts of one beat: where the first one misses its point or its words, a second one is written, and the better
/// stays on the page; the other stays among the takes. Confined to the JavaFX thread.
final class BeatDrafts {

    private static final int MOST = 2;

    private final TakeViewModel takes;
    private final PlanScene page;
    private final Supplier<LineJudge> judge;
    private final Background background;
    private Optional<LineJudge.Line> line = Optional.empty();
    private Optional<Scored> best = Optional.empty();
    private int drafts;

    private record Scored(Take take, double score) {}

    BeatDrafts(TakeViewModel takes, PlanScene page, Supplier<LineJudge> judge, Background background) {
        this.takes = takes;
        this.page = page;
        this.judge = judge;
        this.background = background;
    }

    /// A beat is going to be written at the end of the page.
    void begin(Beat beat) {
        line = Optional.of(
                new LineJudge.Line(beat.point(), beat.words(), page.text().text()));
        best = Optional.empty();
        drafts = 0;
    }

    /// What is going to be written goes on from a part of its beat: by itself it tells no point, and is not judged.
    void goOn() {
        line = Optional.empty();
        best = Optional.empty();
        drafts = 0;
    }

    /// A second draft is being written.
    boolean isSecond() {
        return drafts == 1;
    }

    /// A draft lies on the page.
    ///
    /// @param whole whether it came to its end by itself
    /// @param done  run when the best draft is there, with whether a whole one is
    void ended(boolean whole, Consumer<Boolean> done) {
        Optional<Take> there = there();
        if (!whole || there.isEmpty() || line.isEmpty()) {
            best.filter(_ -> there.isPresent()).ifPresent(first -> takes.show(first.take()));
            done.accept(whole);
            return;
        }
        LineJudge.Line of = line.get();
        background.run(() -> judge.get().score(of, there.get().text().strip()), score -> {
            if (takes.isRunning() || !there().equals(there)) {
                done.accept(false); // the writer has decided meanwhile
            } else {
                scored(new Scored(there.get(), score), done);
            }
        });
    }

    private Optional<Take> there() {
        return takes.freshProperty().get().map(TakeRange::number).flatMap(number -> takes.shelfProperty()
                .get()
                .take(number));
    }

    private void scored(Scored fresh, Consumer<Boolean> done) {
        drafts++;
        Scored better = best.filter(first -> first.score() >= fresh.score()).orElse(fresh);
        best = Optional.of(better);
        if (!judge.get().isGood(better.score()) && drafts < MOST) {
            takes.again();
            if (!takes.isRunning()) {
                done.accept(true); // there is no model any more
            }
        } else {
            if (!better.equals(fresh)) {
                takes.show(better.take());
            }
            done.accept(true);
        }
    }
}

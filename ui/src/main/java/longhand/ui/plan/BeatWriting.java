package longhand.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import longhand.engine.api.LineJudge;
import longhand.engine.api.StopReason;
import longhand.engine.text.SentenceEnds;
import longhand.memory.api.Project;
import longhand.ui.concurrent.Background;
import longhand.ui.take.TakeAccount;
import longhand.ui.take.TakeLength;
import longhand.ui.take.TakeRange;
import longhand.ui.take.TakeViewModel;

/// Has beats written, one after the other, as takes at the end of the open scene: each is guided to its point and has
/// its words. What it runs over or short is shared out to the others. Confined to the JavaFX thread.
public final class BeatWriting {

    /// With fewer words left a beat is at its end.
    private static final int LEAST_REST = 20;

    private final Project project;
    private final PlanViewModel plan;
    private final TakeViewModel takes;
    private final PlanScene page;
    private final BeatProposals proposals;
    private final BeatDrafts drafts;
    private Optional<String> paused = Optional.empty();

    /// @param judge of the language that the book is in now
    public BeatWriting(
            Project project,
            PlanViewModel plan,
            TakeViewModel takes,
            PlanScene page,
            BeatProposals proposals,
            Supplier<LineJudge> judge,
            Background background) {
        this(project, plan, takes, page, proposals, new BeatDrafts(takes, page, judge, background));
    }

    /// @param drafts of the beat that is being written
    BeatWriting(
            Project project,
            PlanViewModel plan,
            TakeViewModel takes,
            PlanScene page,
            BeatProposals proposals,
            BeatDrafts drafts) {
        this.project = project;
        this.plan = plan;
        this.takes = takes;
        this.page = page;
        this.proposals = proposals;
        this.drafts = drafts;
        takes.phaseProperty().addListener((_, _, now) -> takeChanged(now));
    }

    /// Whether there is something to write, and nothing else is being written.
    public boolean canWrite() {
        return plan.canChange()
                && plan.isResting()
                && !takes.isRunning()
                && project.settings().modelAllowed()
                && plan.sheetProperty()
                        .get()
                        .filter(sheet ->
                                sheet.next().isPresent() || sheet.nextPart().isPresent() || paused().isPresent())
                        .isPresent();
    }

    /// The beat that was paused and has words left to write: it is written to its end before the next one.
    public OptionalInt paused() {
        List<Beat> beats = plan.sheetProperty().get().map(BeatSheet::beats).orElse(List.of());
        return IntStream.range(0, beats.size())
                .filter(i -> paused.equals(Optional.of(beats.get(i).point())))
                .filter(i -> !beats.get(i).isOpen() && rest(beats.get(i)) >= LEAST_REST)
                .reduce((_, later) -> later);
    }

    private static int rest(Beat beat) {
        return beat.words() - beat.written();
    }

    public void writeNext() {
        if (canWrite()) {
            plan.refresh(() -> write(false)); // the page may have been edited a moment ago
        }
    }

    public void writeAll() {
        if (canWrite()) {
            plan.refresh(() -> write(true));
        }
    }

    /// What is being written ends with the sentence that has begun.
    public void pause() {
        if (plan.workProperty().get() instanceof PlanWork.Writing now) {
            plan.working(new PlanWork.Writing(now.beat(), false, true));
            wordsCame();
        }
    }

    private void write(boolean all) {
        if (!canWrite()) {
            return;
        }
        if (paused().isPresent()) {
            goOn(paused().getAsInt(), all);
            return;
        }
        BeatSheet sheet = plan.sheetProperty().get().orElseThrow();
        if (sheet.nextPart().isPresent()) {
            proposals.proposePart(sheet.nextPart().get(), () -> write(all));
            return;
        }
        plan.dismissShared();
        plan.share();
        plan.sheetProperty().get().flatMap(BeatSheet::next).ifPresent(next -> write(next, all));
    }

    private void goOn(int index, boolean all) {
        Beat beat = plan.beat(index).orElseThrow();
        drafts.goOn();
        plan.goesOnFrom(beat.written());
        write(index, beat, rest(beat), all);
    }

    private void write(int index, boolean all) {
        Beat beat = plan.beat(index).orElseThrow();
        drafts.begin(beat);
        plan.goesOnFrom(0);
        write(index, beat, beat.words(), all);
    }

    private void write(int index, Beat beat, int words, boolean all) {
        plan.choose(index);
        page.toEnd();
        paused = Optional.empty();
        takes.tell(beat.point(), beat.setting(), new TakeLength(Math.min(words, TakeLength.MOST), false));
        if (takes.isRunning()) { // only now: with the one before it, which is kept first, this one has not ended
            plan.working(new PlanWork.Writing(index, all, false));
        }
        plan.refresh();
    }

    private void takeChanged(TakeViewModel.Phase now) {
        boolean ended = now == TakeViewModel.Phase.FRESH || now == TakeViewModel.Phase.IDLE;
        if (ended && !takes.isRunning() && plan.workProperty().get() instanceof PlanWork.Writing was) {
            boolean whole = now == TakeViewModel.Phase.FRESH && endedByItself() && !was.pausing();
            if (was.pausing() && now == TakeViewModel.Phase.FRESH) {
                paused = plan.beat(was.beat()).map(Beat::point);
            }
            drafts.ended(whole, good -> plan.refresh(() -> ended(was.all() && good)));
        }
    }

    /// Whether the beat that is being written is written for the second time.
    public boolean isSecondDraft() {
        return plan.workProperty().get() instanceof PlanWork.Writing && drafts.isSecond();
    }

    private boolean endedByItself() {
        Optional<StopReason> reason = takes.accountOnPage().flatMap(TakeAccount::ended);
        return reason.isPresent() && reason.get() != StopReason.CANCELLED;
    }

    private void ended(boolean goesOn) {
        plan.working(new PlanWork.Resting());
        if (paused().isEmpty()) {
            plan.share();
        }
        if (goesOn) {
            write(true);
        }
    }

    /// To be called when words have come and the page is at rest: a take that is to pause ends with its sentence.
    public void wordsCame() {
        if (endsSentence()) {
            takes.stop();
        }
    }

    private boolean endsSentence() {
        boolean pausing = plan.workProperty().get() instanceof PlanWork.Writing now && now.pausing();
        Optional<TakeRange> range = takes.freshProperty().get();
        return pausing
                && takes.isRunning()
                && range.isPresent()
                && SentenceEnds.isOpen(page.text()
                        .text(0, Math.min(range.get().to(), page.text().length())));
    }
}

package longhand.ui.plan;

import java.util.Optional;
import java.util.function.Supplier;
import longhand.engine.api.LineJudge;
import longhand.engine.api.StopReason;
import longhand.engine.text.SentenceEnds;
import longhand.memory.api.Project;
import longhand.ui.concurrent.Background;
import longhand.ui.take.TakeAccount;
import longhand.ui.take.TakeLength;
import longhand.ui.take.TakeViewModel;

/// Has beats written, one after the other, as takes at the end of the open scene: each is guided to its point and has
/// its words. What it runs over or short is shared out to the others. Confined to the JavaFX thread.
public final class BeatWriting {

    private final Project project;
    private final PlanViewModel plan;
    private final TakeViewModel takes;
    private final PlanScene page;
    private final BeatProposals proposals;
    private final BeatDrafts drafts;

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
        takes.freshProperty().addListener((_, _, _) -> pauseAtSentence());
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
                                sheet.next().isPresent() || sheet.nextPart().isPresent())
                        .isPresent();
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
            pauseAtSentence();
        }
    }

    private void write(boolean all) {
        if (!canWrite()) {
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

    private void write(int index, boolean all) {
        Beat beat = plan.beat(index).orElseThrow();
        plan.choose(index);
        page.toEnd();
        drafts.begin(beat);
        takes.tell(beat.point(), beat.setting(), new TakeLength(Math.min(beat.words(), TakeLength.MOST), false));
        if (takes.isRunning()) { // only now: with the one before it, which is kept first, this one has not ended
            plan.working(new PlanWork.Writing(index, all, false));
        }
        plan.refresh();
    }

    private void takeChanged(TakeViewModel.Phase now) {
        boolean ended = now == TakeViewModel.Phase.FRESH || now == TakeViewModel.Phase.IDLE;
        if (ended && !takes.isRunning() && plan.workProperty().get() instanceof PlanWork.Writing was) {
            boolean whole = now == TakeViewModel.Phase.FRESH && endedByItself() && !was.pausing();
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
        plan.share();
        if (goesOn) {
            write(true);
        }
    }

    private void pauseAtSentence() {
        boolean pausing = plan.workProperty().get() instanceof PlanWork.Writing now && now.pausing();
        if (pausing && takes.isRunning() && takes.freshProperty().get().isPresent()) {
            int to = takes.freshProperty().get().get().to();
            String text = page.text().text(0, Math.min(to, page.text().length()));
            if (SentenceEnds.isOpen(text)) {
                takes.stop();
            }
        }
    }
}

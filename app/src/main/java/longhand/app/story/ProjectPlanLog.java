package longhand.app.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import longhand.engine.planning.BookPlan;
import longhand.engine.planning.PlanLine;
import longhand.engine.planning.PlanPart;
import longhand.engine.planning.PlanProgress;
import longhand.engine.recurrence.StorySettings;
import longhand.memory.api.ItemId;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import longhand.ui.plan.Beat;
import longhand.ui.plan.BeatSheet;
import longhand.ui.plan.PlanLog;

/// The window's plans in the records of its project's story, where those of the command line are too.
public final class ProjectPlanLog implements PlanLog {

    private final Project project;
    private final StoryBook book;

    public ProjectPlanLog(Project project) {
        this.project = project;
        this.book = new StoryBook(project);
    }

    @Override
    public Optional<BeatSheet> read(ItemId scene, Optional<FreshBeat> fresh) throws MemoryException {
        if (!book.isBegun()) {
            return Optional.empty();
        }
        return new DraftBook(project, scene)
                .progress(fresh.map(beat -> new DraftBook.Lying(beat.point(), beat.from(), beat.to())))
                .map(progress -> sheet(progress, fresh.map(FreshBeat::point)));
    }

    private static BeatSheet sheet(PlanProgress progress, Optional<String> fresh) {
        List<Beat> beats = new ArrayList<>(
                progress.lines().stream().map(ProjectPlanLog::beat).toList());
        fresh.flatMap(point -> lastWritten(beats, point))
                .ifPresent(i -> beats.set(i, in(Beat.State.FRESH, beats.get(i))));
        List<BeatSheet.Part> parts = progress.plan().parts().stream()
                .map(part -> new BeatSheet.Part(part.line().point(), part.line().words()))
                .toList();
        return new BeatSheet(progress.plan().words(), progress.words(), parts, beats);
    }

    /// Of lines that say the same, paragraphs stand for the first ones; the one that lies there came last.
    private static Optional<Integer> lastWritten(List<Beat> beats, String point) {
        return IntStream.range(0, beats.size())
                .filter(i -> beats.get(i).point().equals(point))
                .filter(i -> beats.get(i).state() == Beat.State.KEPT)
                .boxed()
                .reduce((_, later) -> later);
    }

    private static Beat in(Beat.State state, Beat beat) {
        return beat.in(state, beat.written());
    }

    private static Beat beat(PlanProgress.Line line) {
        Beat.State state =
                switch (line.state()) {
                    case OPEN -> Beat.State.OPEN;
                    case WRITTEN -> Beat.State.KEPT;
                    case TOLD -> Beat.State.TOLD;
                };
        PlanLine planned = line.line();
        return Beat.open(line.part(), planned.point(), planned.words())
                .fixed(planned.fixed())
                .at(planned.setting())
                .in(state, line.written());
    }

    @Override
    public void keep(BeatSheet sheet, ItemId scene) throws MemoryException {
        book.beginUnnamed(scene);
        new DraftBook(project, scene).follow(plan(sheet));
    }

    private static BookPlan plan(BeatSheet sheet) {
        List<PlanPart> parts = IntStream.range(0, sheet.parts().size())
                .mapToObj(part -> part(sheet, part))
                .toList();
        return new BookPlan(sheet.words(), parts);
    }

    private static PlanPart part(BeatSheet sheet, int part) {
        BeatSheet.Part head = sheet.parts().get(part);
        List<PlanLine> lines = sheet.beats().stream()
                .filter(beat -> beat.part() == part)
                .map(beat -> new PlanLine(beat.point(), beat.words(), beat.fixed(), beat.setting()))
                .toList();
        return PlanPart.unplanned(head.point(), head.words()).withLines(lines);
    }

    @Override
    public int spread(ItemId scene) throws MemoryException {
        return new PartScenes(project).spread(scene).size();
    }

    @Override
    public String about() throws MemoryException {
        return book.isBegun() ? book.story().settings().topic() : "";
    }

    @Override
    public void tellAbout(String about, ItemId scene) throws MemoryException {
        book.beginUnnamed(scene);
        StorySettings now = book.story().settings();
        if (now.topic().isBlank()) {
            book.begin(
                    new StorySettings(
                            now.genre(), about, now.opening(), now.language(), now.model(), now.seed(), now.sizes()),
                    scene);
        }
    }
}

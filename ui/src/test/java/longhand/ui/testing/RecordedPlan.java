package longhand.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import longhand.engine.text.WordCounter;
import longhand.memory.api.BinderChange;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.text.SceneText;
import longhand.ui.plan.Beat;
import longhand.ui.plan.BeatSheet;
import longhand.ui.plan.PlanLog;

/// Plans in the records of a project in memory; what is written shows in the passages of [RecordedStory], whose steps
/// say what they were written for. Thread-safe as its project is.
public final class RecordedPlan implements PlanLog {

    private static final Map<String, BeatSheet> SHEETS = new ConcurrentHashMap<>();
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Project project;
    private String about = "";

    public RecordedPlan(Project project) {
        this.project = project;
    }

    /// Words that stand for a line.
    private record Standing(String point, int from, int to, boolean fresh) {}

    @Override
    public Optional<BeatSheet> read(ItemId scene, Optional<FreshBeat> fresh) {
        List<Standing> standing = new ArrayList<>();
        Optional<BeatSheet> sheet = Optional.empty();
        for (StoryRecord record : project.story()) {
            if (record.scene().equals(scene)) {
                sheet = Optional.ofNullable(SHEETS.get(record.content())).or(forget(sheet));
                String point = RecordedStory.INSTRUCTIONS.getOrDefault(record.content(), "");
                if (!point.isEmpty() && record.hasParagraph()) {
                    standing.add(new Standing(point, record.from(), record.to(), false));
                }
            }
        }
        fresh.ifPresent(lies -> standing.add(new Standing(lies.point(), lies.from(), lies.to(), true)));
        return sheet.map(plan -> progress(plan, standing, project.scene(scene)));
    }

    private static java.util.function.Supplier<Optional<BeatSheet>> forget(Optional<BeatSheet> before) {
        return () -> before;
    }

    private static BeatSheet progress(BeatSheet plan, List<Standing> standing, SceneText text) {
        int start = standing.stream().mapToInt(Standing::from).min().orElse(text.length());
        List<Standing> left = new ArrayList<>(standing);
        List<Beat> beats = new ArrayList<>(
                plan.beats().stream().map(beat -> progress(beat, left, text)).toList());
        beats.replaceAll(beat -> withRest(beat, left, text));
        return new BeatSheet(
                plan.words(),
                WordCounter.count(text.text(Math.min(start, text.length()), text.length())),
                plan.parts(),
                beats);
    }

    private static Beat progress(Beat beat, List<Standing> left, SceneText text) {
        Optional<Standing> own = left.stream()
                .filter(words -> words.point().equals(beat.point()))
                .findFirst();
        own.ifPresent(left::remove);
        Beat.State state = own.map(words -> words.fresh() ? Beat.State.FRESH : Beat.State.KEPT)
                .orElse(Beat.State.OPEN);
        int written = own.map(words -> words(words, text)).orElse(0);
        return beat.in(state, written);
    }

    /// What was written behind a pause.
    private static Beat withRest(Beat beat, List<Standing> left, SceneText text) {
        List<Standing> rest =
                left.stream().filter(more -> more.point().equals(beat.point())).toList();
        left.removeAll(rest);
        boolean fresh = rest.stream().anyMatch(Standing::fresh);
        return rest.isEmpty()
                ? beat
                : beat.in(
                        fresh ? Beat.State.FRESH : beat.state(),
                        beat.written()
                                + rest.stream()
                                        .mapToInt(more -> words(more, text))
                                        .sum());
    }

    private static int words(Standing words, SceneText text) {
        return WordCounter.count(text.text(words.from(), Math.min(words.to(), text.length())));
    }

    @Override
    public void keep(BeatSheet sheet, ItemId scene) {
        String content = "plan:" + NUMBERS.incrementAndGet();
        SHEETS.put(content, sheet);
        project.record(new StoryRecord(content, scene, 0, 0));
    }

    @Override
    public int spread(ItemId scene) {
        BeatSheet whole = read(scene, Optional.empty()).orElseThrow();
        BinderItem item = project.binder().item(scene).orElseThrow();
        int at = project.binder().children(item.parent()).indexOf(item) + 1;
        for (int part = whole.parts().size() - 1; part > 0; part--) {
            ItemId id = project.newItem();
            String title = whole.parts().get(part).point();
            project.change(new BinderChange.Add(id, BinderItem.Kind.SCENE, title, item.parent(), at));
            project.change(new BinderChange.SetSynopsis(id, title));
            project.change(
                    new BinderChange.SetTarget(id, whole.parts().get(part).words()));
            keep(alone(whole, part), id);
        }
        keep(alone(whole, 0), scene);
        return whole.parts().size() - 1;
    }

    private static BeatSheet alone(BeatSheet whole, int part) {
        List<Beat> beats = whole.beats().stream()
                .filter(beat -> beat.part() == part)
                .map(beat -> beat.in(0))
                .toList();
        BeatSheet.Part head = whole.parts().get(part);
        return new BeatSheet(head.words(), 0, List.of(head), beats);
    }

    @Override
    public String about() {
        return about;
    }

    @Override
    public void tellAbout(String said, ItemId scene) {
        about = about.isEmpty() ? said : about;
    }
}

package longhand.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import longhand.engine.api.MemoryChange;
import longhand.engine.api.Remembering;
import longhand.engine.api.StoryMemory;
import longhand.engine.recurrence.MemoryEdits;
import longhand.engine.recurrence.MemoryLimits;
import longhand.engine.recurrence.StoryRemembering;
import longhand.engine.text.SameWords;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.api.StoryRecord;
import longhand.memory.text.SceneText;
import longhand.ui.memory.Passage;
import longhand.ui.memory.StoredStory;
import longhand.ui.memory.StoryLog;

/// A story in the records of a project in memory, with the real rules. Thread-safe as its project is.
public final class RecordedStory implements StoryLog {

    public static final Remembering RULES = new StoryRemembering(Locale.ENGLISH, MemoryLimits.PUBLISHED);

    /// What records say, by their content.
    private static final Map<String, StoryMemory> AFTER = new ConcurrentHashMap<>();

    /// What passages were written for, by the content of their records.
    static final Map<String, String> INSTRUCTIONS = new ConcurrentHashMap<>();

    private record Planned(List<String> plans, String text) {}

    /// What was planned, by the content of its record.
    private static final Map<String, Planned> PLANS = new ConcurrentHashMap<>();

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Project project;

    public RecordedStory(Project project) {
        this.project = project;
    }

    @Override
    public StoredStory read() {
        StoryMemory memory = StoryMemory.EMPTY;
        List<Passage> passages = new ArrayList<>();
        for (StoryRecord record : project.story()) {
            memory = AFTER.getOrDefault(record.content(), memory);
            String[] parts = record.content().split(":");
            if (parts[0].equals("read")) {
                passages.add(new Passage(
                        Integer.parseInt(parts[1]),
                        record.scene(),
                        record.from(),
                        record.to(),
                        Long.parseLong(parts[2])));
            }
        }
        for (Passage passage : passages) {
            SameWords own = SameWords.of(paragraphs(passage));
            memory = MemoryEdits.sourceChanged(
                    memory, passage.step(), sentence -> own.hold(sentence) || isSaid(sentence));
        }
        return new StoredStory(memory, passages);
    }

    private boolean isSaid(String sentence) {
        return project.binder().scenes().stream()
                .anyMatch(
                        scene -> SameWords.of(project.scene(scene.id()).text()).hold(sentence));
    }

    private String paragraphs(Passage passage) {
        if (!passage.isThere()) {
            return "";
        }
        SceneText text = project.scene(passage.scene());
        int last = text.paragraphAt(passage.to());
        return text.text(
                text.start(text.paragraphAt(passage.from())),
                text.start(last) + text.paragraphs().get(last).length());
    }

    @Override
    public List<String> plans(ItemId scene, String page) {
        String text = text(scene);
        return project.story().stream()
                .reduce((_, last) -> last)
                .filter(last -> last.scene().equals(scene))
                .flatMap(last -> Optional.ofNullable(PLANS.get(last.content())))
                .filter(planned -> planned.text().equals(text) && plain(page).endsWith(text))
                .map(Planned::plans)
                .orElse(List.of());
    }

    @Override
    public void keep(List<String> plans, ItemId scene, String page) {
        String text = text(scene);
        if (plain(page).endsWith(text)) {
            String content = "plans:" + NUMBERS.incrementAndGet();
            PLANS.put(content, new Planned(List.copyOf(plans), text));
            project.record(new StoryRecord(content, scene, 0, 0));
        }
    }

    private String text(ItemId scene) {
        return plain(project.scene(scene).text());
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Override
    public void keep(MemoryChange change, ItemId scene) {
        record("changed", RULES.changed(read().memory(), change), scene, 0, 0);
    }

    @Override
    public void keep(Passage passage, String text, String instruction, StoryMemory before, StoryMemory after) {
        String kind = "read:" + passage.step() + ":" + passage.take();
        record(kind, after, passage.scene(), passage.from(), passage.to());
        INSTRUCTIONS.put(project.story().getLast().content(), instruction);
    }

    private void record(String kind, StoryMemory after, ItemId scene, int from, int to) {
        String content = kind + ":" + NUMBERS.incrementAndGet();
        AFTER.put(content, after);
        project.record(new StoryRecord(content, scene, from, to));
    }
}

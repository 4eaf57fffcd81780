package longhand.ui.memory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.Remembering;
import longhand.engine.api.StoryMemory;
import longhand.engine.api.ToldMemory;
import longhand.engine.text.SameWords;
import longhand.memory.api.BinderItem;
import longhand.memory.api.ItemId;
import longhand.memory.api.Project;
import longhand.memory.text.SceneText;
import longhand.ui.memory.TakeMemory.Why;

/// Chooses what of a memory the take at a caret is told: nothing that the story has not come to there.
final class TakeMemories {

    /// Words of all rows together. A page of the same scene tells most by itself.
    private static final int WORDS = 300;

    private final Remembering remembering;
    private final Map<ItemId, Integer> order = new HashMap<>();
    private final ItemId scene;
    private final SceneText text;
    private final int caret;
    private Optional<SameWords> words = Optional.empty();

    TakeMemories(Remembering remembering, Project project, ItemId scene, SceneText text, int caret) {
        this.remembering = remembering;
        this.scene = scene;
        this.text = text;
        this.caret = caret;
        for (BinderItem item : project.binder().scenes()) {
            order.put(item.id(), order.size());
        }
    }

    /// @param page what the model reads of the text
    TakeMemory of(RememberedStory story, String page) {
        Map<Why, List<MemoryRow>> leftOut = new EnumMap<>(Why.class);
        List<MemoryRow> rows = new ArrayList<>();
        for (MemoryRow row : story.memory().rows()) {
            why(row, story.footnote(row), page)
                    .ifPresentOrElse(
                            reason -> leftOut.computeIfAbsent(reason, _ -> new ArrayList<>())
                                    .add(row),
                            () -> rows.add(row));
        }
        StoryMemory memory = new StoryMemory(
                story.memory().step(),
                story.memory().nextId(),
                rows,
                List.of(),
                story.memory().names());
        ToldMemory told = remembering.tell(memory, page, WORDS);
        List<MemoryRow> others =
                rows.stream().filter(row -> !told.rows().contains(row)).toList();
        if (!others.isEmpty()) {
            leftOut.put(Why.NO_ROOM, others);
        }
        return new TakeMemory(told, leftOut);
    }

    private Optional<Why> why(MemoryRow row, Optional<Footnote> note, String page) {
        if (page.contains(row.text())) {
            return Optional.of(Why.ON_PAGE);
        }
        if (row.isHeld()) {
            return Optional.empty();
        }
        if (row.doubt() == MemoryRow.Doubt.SOURCE_CHANGED
                || note.filter(place -> isGone(row, place)).isPresent()) {
            return Optional.of(Why.STALE);
        }
        return note.filter(this::isLater).map(_ -> Why.LATER);
    }

    /// The open scene may have been edited since the footnotes were made.
    private boolean isGone(MemoryRow row, Footnote note) {
        return note.scene().equals(scene) && !text.text().contains(row.text()) && !words().hold(row.text());
    }

    private SameWords words() {
        if (words.isEmpty()) {
            words = Optional.of(SameWords.of(text.text()));
        }
        return words.get();
    }

    private boolean isLater(Footnote note) {
        return note.scene().equals(scene)
                ? note.from() >= caret
                : order.getOrDefault(note.scene(), 0) > order.getOrDefault(scene, 0);
    }
}

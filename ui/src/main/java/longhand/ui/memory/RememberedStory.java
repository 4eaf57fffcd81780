package longhand.ui.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.engine.api.MemoryRow;
import longhand.engine.api.StoryMemory;

/// What is remembered, with its places in the manuscript. Immutable.
///
/// @param memory    rows and retired rows
/// @param footnotes of those rows that have a place, by id
/// @param passages  that were read, by step
/// @param unread    what was not, in the order of the manuscript
public record RememberedStory(
        StoryMemory memory, Map<Long, Footnote> footnotes, List<Passage> passages, List<Unread> unread) {

    public static final RememberedStory NONE = new RememberedStory(StoryMemory.EMPTY, Map.of(), List.of(), List.of());

    public RememberedStory {
        footnotes = Map.copyOf(footnotes);
        passages = List.copyOf(passages);
        unread = List.copyOf(unread);
    }

    public Optional<Footnote> footnote(MemoryRow row) {
        return Optional.ofNullable(footnotes.get(row.id()));
    }

    /// Whether the text that a row was copied from is still there, in whatever words.
    boolean hasPassage(MemoryRow row) {
        return passages.stream()
                .anyMatch(passage -> passage.step() == row.source().step() && passage.isThere());
    }

    public int unreadWords() {
        return unread.stream().mapToInt(Unread::words).sum();
    }

    /// Whether nothing was ever remembered.
    public boolean isEmpty() {
        return memory.rows().isEmpty() && memory.retired().isEmpty();
    }

    RememberedStory with(StoryMemory changed) {
        return new RememberedStory(changed, footnotes, passages, unread);
    }

    /// A passage was read, which may have been the first of the unread ones.
    RememberedStory with(StoryMemory after, Passage read) {
        List<Passage> all = new ArrayList<>(passages);
        all.add(read);
        List<Unread> left = unread.stream()
                .filter(piece -> !read.touches(piece.scene(), piece.from(), piece.to()))
                .toList();
        return new RememberedStory(after, footnotes, all, left);
    }
}

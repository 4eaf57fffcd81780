package longhand.ui.memory;

import java.util.List;
import longhand.engine.api.StoryMemory;

/// A story as it is stored. Immutable.
///
/// @param memory   as it stands after every edit; copies of what the text no longer holds are doubted
/// @param passages that it has read, by step
public record StoredStory(StoryMemory memory, List<Passage> passages) {

    public static final StoredStory NONE = new StoredStory(StoryMemory.EMPTY, List.of());

    public StoredStory {
        passages = List.copyOf(passages);
    }
}

package longhand.memory.h2;

import java.util.List;
import java.util.Map;
import longhand.memory.api.Binder;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.StoryRecord;
import longhand.memory.api.Take;

/// What brings a store from one save point to the next.
///
/// @param sequence the last entry of the journal that is in it
/// @param scenes   those that changed
/// @param takes    new ones
/// @param story    records that are new or whose paragraph stands elsewhere, by their number from 0
public record StoreSave(
        long sequence,
        Binder binder,
        ProjectSettings settings,
        List<StoredScene> scenes,
        List<Take> takes,
        Map<Integer, StoryRecord> story) {

    public StoreSave {
        story = Map.copyOf(story);
        scenes = List.copyOf(scenes);
        takes = List.copyOf(takes);
    }
}

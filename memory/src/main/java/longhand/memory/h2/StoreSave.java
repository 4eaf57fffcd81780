package longhand.memory.h2;

import java.util.List;
import longhand.memory.api.Binder;
import longhand.memory.api.ProjectSettings;
import longhand.memory.api.Take;

/// What brings a store from one save point to the next.
///
/// @param sequence the last entry of the journal that is in it
/// @param scenes   those that changed
/// @param takes    new ones
public record StoreSave(
        long sequence, Binder binder, ProjectSettings settings, List<StoredScene> scenes, List<Take> takes) {

    public StoreSave {
        scenes = List.copyOf(scenes);
        takes = List.copyOf(takes);
    }
}

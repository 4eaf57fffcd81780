package longhand.memory.project;

import java.util.Map;
import longhand.memory.api.ItemId;

/// A second place that scenes may be had from when the journal is damaged.
@FunctionalInterface
interface SceneSource {

    SceneSource NONE = Map::of;

    /// Scenes that are proven to be as they were written; empty if there are none.
    Map<ItemId, SceneState> scenes();
}

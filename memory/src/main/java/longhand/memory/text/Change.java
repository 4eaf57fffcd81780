package longhand.memory.text;

import java.util.Optional;

/// What a view or a journal has to know of one edit.
///
/// @param before     the scene before
/// @param after      the scene after
/// @param edit       leads from `before` to `after`
/// @param selection  where the writer's selection belongs; empty = another hand wrote, the old one is
///                   mapped through the edit
public record Change(SceneText before, SceneText after, Edit edit, Optional<Selection> selection) {}

package longhand.memory.project;

import longhand.memory.text.SceneText;

/// A scene as it is now.
///
/// @param revision how many edits it has had
record SceneState(SceneText text, long revision) {

    static final SceneState EMPTY = new SceneState(SceneText.EMPTY, 0);
}

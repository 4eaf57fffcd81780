package longhand.ui.plan;

import longhand.memory.text.SceneText;

/// The open scene as the plan needs it. Confined to the JavaFX thread.
public interface PlanScene {

    SceneText text();

    /// Puts the caret where the next beat is written: at the end.
    void toEnd();
}

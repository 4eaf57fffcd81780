package longhand.ui.shell;

import longhand.memory.text.SceneText;
import longhand.ui.page.ScenePane;
import longhand.ui.plan.PlanScene;

/// The page, on which beats are written at the end.
record EndOfPage(ScenePane page) implements PlanScene {

    /// As the last edit left it: what the page shows is behind while it tells of an edit.
    @Override
    public SceneText text() {
        return page.manuscript().text();
    }

    @Override
    public void toEnd() {
        page.moveCaret(page.text().length());
    }
}

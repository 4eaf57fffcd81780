package longhand.ui.shell;

import longhand.memory.text.SceneText;
import longhand.ui.page.ScenePane;
import longhand.ui.plan.PlanScene;

/// The page, on which beats are written at the end.
record EndOfPage(ScenePane page) implements PlanScene {

    @Override
    public SceneText text() {
        return page.text();
    }

    @Override
    public void toEnd() {
        page.moveCaret(page.text().length());
    }
}

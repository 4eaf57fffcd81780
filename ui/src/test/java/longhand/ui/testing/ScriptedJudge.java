package longhand.ui.testing;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.api.LineJudge;

/// Thinks well of every draft that has no word "poor" in it, and the better of the longer ones of those that have.
/// Confined to the test's thread.
public final class ScriptedJudge implements LineJudge {

    private final List<Line> asked = new ArrayList<>();

    /// The lines of which it was asked, oldest first.
    public List<Line> asked() {
        return asked;
    }

    @Override
    public double score(Line line, String draft) {
        asked.add(line);
        return draft.contains("poor") ? -1.0 / draft.length() : 1;
    }

    @Override
    public boolean isGood(double score) {
        return score > 0;
    }
}

package longhand.engine.planning;

import java.util.List;
import longhand.engine.api.Planning;

/// The rules of book plans.
public final class BookPlanning implements Planning {

    @Override
    public int parts(int words) {
        return BookPlan.parts(words);
    }

    @Override
    public int lines(int words) {
        return BookPlan.lines(words);
    }

    @Override
    public List<Integer> share(int words, List<Integer> weights) {
        return WordBudget.shareExactly(words, weights);
    }
}

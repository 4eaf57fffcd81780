package longhand.engine.recurrence;

import java.util.Collection;
import java.util.List;
import longhand.engine.api.EngineException;

/// Proposes what could happen next.
@FunctionalInterface
public interface Planner {

    /// Three plans.
    ///
    /// @param story what plans go on from, and what they must not tell again
    /// @param names that plans may use beside those of the story
    List<String> propose(String story, Collection<String> names, long seed) throws EngineException;
}

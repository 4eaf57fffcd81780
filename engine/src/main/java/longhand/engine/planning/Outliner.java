package longhand.engine.planning;

import java.util.Collection;
import java.util.List;
import longhand.engine.api.EngineException;

/// Proposes what happens in a stretch of a text, line by line.
@FunctionalInterface
public interface Outliner {

    /// @param story what the lines go on from, not blank; the names in it may be used
    /// @param names that lines may use besides
    /// @param count how many lines, positive
    /// @return that many, none of them blank
    List<String> outline(String story, Collection<String> names, int count, long seed) throws EngineException;
}

package longhand.app.bench;

import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;

/// Opens a model for sections that judge and plan.
@FunctionalInterface
public interface ModelOpener {

    /// @throws EngineException if it cannot be loaded
    OpenModel open(ModelChoice choice) throws EngineException;
}

package longhand.engine.generation;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import longhand.engine.api.EngineException;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.ModelDescription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The place for one loaded model, which stays until another one is asked for or its file has changed.
/// Confined to the decode thread.
final class ModelSlot {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSlot.class);

    private final ModelSource source;
    private @Nullable Key key;
    private @Nullable WritingModel model;

    private record Key(ModelChoice choice, FileStamp file) {}

    ModelSlot(ModelSource source) {
        this.source = source;
    }

    /// @param progress told a growing share of the work, if there is any
    WritingModel get(ModelChoice choice, DoubleConsumer progress) throws EngineException {
        Key wanted = new Key(choice, FileStamp.of(choice.file()));
        WritingModel there = model;
        if (there != null && wanted.equals(key)) {
            return there;
        }
        clear(); // before loading: two models may not fit
        WritingModel loaded = new WritingModel(source.load(choice, progress));
        key = wanted;
        model = loaded;
        ModelDescription description = loaded.description();
        LOG.info("Loaded {}, {}, window {}", choice.file(), description.backend(), description.contextTokens());
        return loaded;
    }

    /// The model, if it is the one that is loaded.
    Optional<WritingModel> loaded(ModelChoice choice) {
        boolean same = new Key(choice, FileStamp.of(choice.file())).equals(key);
        return same ? Optional.ofNullable(model) : Optional.empty();
    }

    /// Drops what the model remembers, after a failure.
    void forgetContext() {
        if (model != null) {
            model.forget();
        }
    }

    /// Uses a quiet moment for what makes the next start faster.
    ///
    /// @return false if nothing is left to do
    boolean tidy() {
        return model != null && model.writeCopy();
    }

    void clear() {
        if (model != null) {
            model.close();
        }
        model = null;
        key = null;
    }
}

package longhand.app.bench;

import java.util.function.Consumer;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingRequest;

/// What a section measures with.
///
/// @param model    and how it runs
/// @param writer   in this process
/// @param quick    whether a part of the cases does
/// @param progress takes a line for people now and then
public record Bench(ModelChoice model, Writer writer, boolean quick, Consumer<String> progress) {

    /// One take with the studio's settings.
    ///
    /// @throws EngineException if it failed
    Piece write(Prompt prompt, LengthTarget length, long seed) throws EngineException {
        return Piece.of(writer, new WritingRequest(model, prompt, length, SamplingSettings.PROSE, seed));
    }
}

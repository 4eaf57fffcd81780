package longhand.app.bench;

import java.util.List;
import java.util.Optional;
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
/// @param other    a model that judges what this one wrote; empty = this one
/// @param writer   in this process
/// @param opener   opens either model for judging and planning
/// @param quick    whether a part of the cases does
/// @param texts    where texts are left for reading
/// @param progress takes a line for people now and then
public record Bench(
        ModelChoice model,
        Optional<ModelChoice> other,
        Writer writer,
        ModelOpener opener,
        boolean quick,
        KeptTexts texts,
        Consumer<String> progress) {

    /// The name of a text that a section goes on from: texts of another model are not taken for those of this one.
    String named(String text) {
        return text + "-" + model.file().getFileName();
    }

    /// One take with the studio's settings.
    ///
    /// @throws EngineException if it failed
    Piece write(Prompt prompt, LengthTarget length, long seed) throws EngineException {
        return write(prompt, length, List.of(), seed);
    }

    /// The same under rules for its words.
    Piece write(Prompt prompt, LengthTarget length, List<String> rules, long seed) throws EngineException {
        return Piece.of(writer, request(prompt, length, rules, seed));
    }

    /// What one such take asks for.
    WritingRequest request(Prompt prompt, LengthTarget length, List<String> rules, long seed) {
        return new WritingRequest(model, prompt, length, SamplingSettings.PROSE, rules, seed);
    }

    /// Several takes, side by side where the engine can.
    List<Piece> writeAll(List<WritingRequest> requests) throws EngineException {
        return Piece.all(writer, requests);
    }

    /// The measured model, for judging and planning.
    OpenModel open() throws EngineException {
        return opener.open(model);
    }

    /// The model that judges.
    OpenModel openJudge() throws EngineException {
        return opener.open(other.orElse(model));
    }
}

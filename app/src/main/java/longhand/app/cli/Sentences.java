package longhand.app.cli;

import java.util.Locale;
import java.util.Optional;
import longhand.engine.api.EngineError;
import longhand.engine.api.FetchFailure;
import longhand.engine.api.ModelShelf;
import longhand.engine.api.StopReason;

/// What failures are called on the command line, one sentence each.
final class Sentences {

    private static final double MIB = 1 << 20;

    private Sentences() {}

    static String of(EngineError error) {
        return switch (error) {
            case EngineError.UnreadableModel bad -> bad.file() + " is not a model that can be loaded: " + bad.reason();
            case EngineError.ModelTooLarge large ->
                large.file() + " needs " + mebibytes(large.neededBytes()) + " of memory, "
                        + mebibytes(large.freeBytes()) + " are free.";
            case EngineError.ContextOverflow over ->
                "The text takes " + over.neededTokens() + " tokens, the context window has room for "
                        + over.freeTokens() + ".";
            case EngineError.TemplateFailure failure -> "The model's chat template failed: " + failure.reason();
            case EngineError.BadRule bad -> "Rule " + bad.rule() + ": " + bad.reason() + ".";
            case EngineError.DeadEnd end -> "No word is left under the rule " + end.constraint() + ".";
            case EngineError.BackendFailure failure ->
                "The arithmetic failed on " + failure.backend() + ": " + failure.reason() + instead(failure.backend());
            case EngineError.EngineLost lost -> "The engine stopped: " + lost.reason();
            case EngineError.EngineUnstarted unstarted -> "The engine does not start: " + unstarted.reason();
        };
    }

    /// What else computes.
    private static String instead(String backend) {
        return switch (backend) {
            case "CUDA" -> "; use --backend vector.";
            case "VECTOR" -> "; use --backend scalar.";
            default -> ".";
        };
    }

    /// What is to be said of how a take ended, if anything is.
    static Optional<String> of(StopReason reason) {
        return switch (reason) {
            case REPEATED ->
                Optional.of(
                        "The model began to repeat itself, or to write marks in place of words; the take ends on the last good sentence.");
            case LENGTH_REACHED -> Optional.of("The take reached its limit and may end inside a sentence.");
            case END_OF_TEXT, WORDS_REACHED, CANCELLED -> Optional.empty();
        };
    }

    /// Two ways are always left, and are named.
    static String of(FetchFailure failure, ModelShelf shelf) {
        String reason =
                switch (failure) {
                    case FetchFailure.NoPip none ->
                        "No Python with pip was found (tried " + none.tried() + "), which is what fetches models.";
                    case FetchFailure.Unreachable unreachable ->
                        "pip could not get the model, perhaps there is no network (" + unreachable.reason() + ").";
                    case FetchFailure.WrongContents wrong ->
                        "What came is not the model and was thrown away: " + wrong.reason() + ".";
                    case FetchFailure.NoRoom room ->
                        "The model needs " + mebibytes(room.neededBytes()) + " in " + room.folder() + " for a while, "
                                + mebibytes(room.freeBytes()) + " are free.";
                    case FetchFailure.DiskRefused refused ->
                        "The disk refused to keep the model in " + refused.folder() + ": " + refused.reason() + ".";
                };
        return reason + " Two other ways: use a GGUF file of your own (--model FILE, or File > Open a model in the"
                + " studio), or put one into " + shelf.folder() + ".";
    }

    static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MiB", bytes / MIB);
    }
}

package longhand.ui.take;

import java.time.Instant;
import java.util.List;
import longhand.engine.api.ModelChoice;
import longhand.memory.api.ItemId;
import longhand.memory.api.Take;

/// Words of the model that the writer took from a proposal.
///
/// @param text     that goes onto the page
/// @param model    that wrote it
/// @param seed     with which it was drawn
/// @param settings what was asked for, as JSON
public record Proposed(String text, ModelChoice model, long seed, String settings) {

    Take take(long number, ItemId scene, int at, Instant now) {
        return new Take(
                number,
                scene,
                at,
                text,
                number,
                seed,
                String.valueOf(model.file().getFileName()),
                "",
                settings,
                List.of(),
                now);
    }
}

package longhand.ui.take;

import java.util.List;
import java.util.Optional;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.WritingRequest;
import longhand.memory.api.ItemId;

/// What was asked of a take, all but what the model reads for it. Immutable.
///
/// @param scene     that it is written in
/// @param model     that writes it
/// @param length    in words
/// @param direction where it goes
/// @param seed      of all its random choices
/// @param verse     the lines of a poem that it is; empty = it is prose
/// @param rules     for its words; lines of a poem keep their form instead
record TakeOrder(
        ItemId scene,
        ModelChoice model,
        TakeLength length,
        Direction direction,
        long seed,
        Optional<VerseWish> verse,
        List<String> rules) {

    TakeOrder {
        rules = List.copyOf(rules);
    }

    WritingRequest request(Prompt prompt) {
        return new WritingRequest(model, prompt, length.target(), SamplingSettings.PROSE, rules, seed);
    }
}

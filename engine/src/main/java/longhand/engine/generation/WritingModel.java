package longhand.engine.generation;

import longhand.engine.api.ModelDescription;
import longhand.engine.prompt.PromptEncoder;
import longhand.engine.sampling.Logits;
import longhand.engine.tokenizer.Tokenizer;

/// A loaded model with everything that lives as long as it does and is used by take after take.
/// Confined to the decode thread.
final class WritingModel implements AutoCloseable {

    private final LoadedModel loaded;
    private final KeptContext context;
    private final Logits logits;
    private final Pace pace;

    WritingModel(LoadedModel loaded) {
        this.loaded = loaded;
        this.context = new KeptContext(loaded.transformer());
        this.logits = new Logits(loaded.transformer().vocabularySize());
        this.pace = new Pace(loaded.transformer().batchTokens());
    }

    ModelDescription description() {
        return loaded.description();
    }

    Tokenizer tokenizer() {
        return loaded.tokenizer();
    }

    PromptEncoder encoder() {
        return loaded.encoder();
    }

    int contextTokens() {
        return loaded.transformer().contextTokens();
    }

    KeptContext context() {
        return context;
    }

    Logits logits() {
        return logits;
    }

    Pace pace() {
        return pace;
    }

    @Override
    public void close() {
        loaded.close();
    }
}

package longhand.engine.scoring;

import java.nio.file.Path;
import java.util.List;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgufFile;
import longhand.engine.tensor.vector.VectorBackend;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;
import longhand.engine.transformer.TransformerLoader;

/// A real model as a judge, in this thread.
final class RealJudge implements Judge, AutoCloseable {

    private final Transformer transformer;
    private final Likelihoods likelihoods;

    RealJudge(Path model) throws BadModelException {
        try (GgufFile file = GgufFile.open(model)) {
            this.transformer = TransformerLoader.load(file, new VectorBackend(), 2048, _ -> {});
            this.likelihoods = new Likelihoods(Tokenizer.of(file), transformer);
        }
    }

    @Override
    public List<Likelihood> likelihoods(String context, List<String> texts) throws EngineException {
        return likelihoods.of(context, texts, () -> false);
    }

    @Override
    public void close() {
        transformer.close();
    }
}

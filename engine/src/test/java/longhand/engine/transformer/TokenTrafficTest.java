package longhand.engine.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import longhand.engine.gguf.BadModelException;
import longhand.engine.gguf.GgmlType;
import longhand.engine.gguf.GgufFile;
import longhand.engine.gguf.TensorInfo;
import org.junit.jupiter.api.Test;

/// Bytes of a token, counted from the tensors of tiny models.
class TokenTrafficTest {

    /// Counts numbers in the place of bytes.
    private static final TokenTraffic.Layout NUMBERS = new TokenTraffic.Layout() {

        @Override
        public long matrix(GgmlType type, int rows, int columns) {
            return (long) rows * columns;
        }

        @Override
        public int cacheNumber() {
            return 1;
        }
    };

    private static GgufFile file(String name) throws BadModelException, URISyntaxException {
        String file = "/golden/tiny/" + name + ".gguf";
        return GgufFile.open(Path.of(Objects.requireNonNull(TokenTrafficTest.class.getResource(file), file)
                .toURI()));
    }

    private static long numbers(GgufFile file) {
        return file.tensors().stream()
                .mapToLong(tensor -> (long) tensor.rows() * tensor.columns())
                .sum();
    }

    @Test
    void anEmbeddingThatIsTheOutputTooIsReadWhole() throws BadModelException, URISyntaxException {
        try (GgufFile tied = file("llama-gqa-tied")) {
            assertEquals(numbers(tied), TokenTraffic.of(tied, 0, NUMBERS).weights());
        }
    }

    @Test
    void ofAnotherEmbeddingOneRowIsRead() throws BadModelException, URISyntaxException {
        try (GgufFile untied = file("llama-mha-untied")) {
            TensorInfo embedding = untied.tensors().stream()
                    .filter(tensor -> tensor.name().equals("token_embd.weight"))
                    .findFirst()
                    .orElseThrow();
            long unread = (embedding.rows() - 1L) * embedding.columns();
            assertEquals(
                    numbers(untied) - unread,
                    TokenTraffic.of(untied, 0, NUMBERS).weights());
            assertEquals(
                    8L * embedding.rows(), TokenTraffic.of(untied, 0, NUMBERS).logits());
        }
    }

    @Test
    void aLayerWithAWindowSeesNoMoreThanThat() throws BadModelException, URISyntaxException {
        try (GgufFile windowed = file("gemma3-swa")) {
            ModelConfig config = ModelConfig.read(windowed.metadata());
            long position = 2L * config.kvHeads() * config.headSize();
            long seen = 0;
            for (int layer = 0; layer < config.layers(); layer++) {
                int window = config.windows().of(layer);
                seen += (window == 0 ? 1000 : window) + 1;
            }
            assertEquals(
                    position * seen, TokenTraffic.of(windowed, 1000, NUMBERS).cache());
            assertEquals(
                    position * config.layers(),
                    TokenTraffic.of(windowed, 0, NUMBERS).cache());
        }
    }
}

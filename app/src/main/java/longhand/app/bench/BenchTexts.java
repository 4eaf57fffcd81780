package longhand.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The texts that the sections start from; they come with the program.
final class BenchTexts {

    private static final String FOLDER = "/longhand/bench/";

    private BenchTexts() {}

    /// Ten openings of stories, 50 to 70 words each.
    static List<String> openings() {
        return list("openings.json")
                .map(opening -> opening.path("text").asText())
                .toList();
    }

    /// Twenty things to write about, without a length.
    static List<String> questions() {
        return list("questions.json").map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> list(String file) {
        String path = FOLDER + file;
        try (InputStream in = Objects.requireNonNull(BenchTexts.class.getResourceAsStream(path), path)) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
        } catch (IOException broken) {
            throw new UncheckedIOException(path + " comes with the program and cannot be read", broken);
        }
    }
}

package longhand.app.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import longhand.engine.text.LanguageWords;
import org.jspecify.annotations.Nullable;

/// The texts that the sections start from; they come with the program.
final class BenchTexts {

    private static final String FOLDER = "/longhand/bench/";
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    private BenchTexts() {}

    private record Opening(String text) {}

    /// Fiction of 120 to 250 words, with what is to be remembered of it.
    ///
    /// @param sentences that the text consists of
    /// @param facts     that it states
    /// @param probes    questions about it
    record Passage(String id, String text, List<String> sentences, List<Fact> facts, List<Probe> probes) {}

    /// @param source index of the sentence that states it
    record Fact(String text, int source) {}

    /// A sentence without its end, the true one and three that are not.
    record Probe(String stem, String answer, List<String> alternatives) {}

    /// What a story could be about, with three things that happen in it.
    record Premise(String id, List<String> names, String premise, List<String> points) {}

    /// A story in paragraphs, with sentences that a memory may hold.
    record SteppedStory(List<String> steps, List<SteppedFact> facts) {}

    /// @param step  that states it, counted from 1
    /// @param used  later steps that need it
    /// @param stale step from which it is no longer true; null = it stays
    record SteppedFact(
            String text,
            int step,
            List<Integer> used,
            @Nullable Integer stale) {}

    /// Ten openings of stories, 50 to 70 words each.
    static List<String> openings() {
        return list("openings.json", Opening.class).stream().map(Opening::text).toList();
    }

    /// Three paragraphs without an e.
    static List<String> lipogram() {
        try {
            return List.of(new String(bytes("lipogram.txt"), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n\n"));
        } catch (IOException broken) {
            throw new UncheckedIOException("lipogram.txt comes with the program and cannot be read", broken);
        }
    }

    /// What a poem could be about, and a word that its lines could spell.
    record Title(String text, String word) {}

    /// Fifteen titles.
    static List<Title> titles() {
        return LanguageWords.linesOf(FOLDER + "titles.txt").stream()
                .map(line -> line.split(" = "))
                .map(parts -> new Title(parts[0], parts[1]))
                .toList();
    }

    /// Twenty things to write about, without a length.
    static List<String> questions() {
        return list("questions.json", String.class);
    }

    /// Twenty passages.
    static List<Passage> passages() {
        return list("passages.json", Passage.class);
    }

    /// Twelve premises.
    static List<Premise> premises() {
        return list("premises.json", Premise.class);
    }

    /// A story of twelve steps.
    static SteppedStory steppedStory() {
        return list("story-12.json", SteppedStory.class).getFirst();
    }

    private static <T> List<T> list(String file, Class<T> type) {
        try {
            return JSON.readerForListOf(type).readValue(bytes(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " comes with the program and cannot be read", broken);
        }
    }

    private static byte[] bytes(String file) throws IOException {
        String path = FOLDER + file;
        try (InputStream in = Objects.requireNonNull(BenchTexts.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        }
    }
}

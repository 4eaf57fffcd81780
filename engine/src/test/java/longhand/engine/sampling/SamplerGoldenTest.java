package longhand.engine.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.SamplingSettings.Dry;
import longhand.engine.api.SamplingSettings.Penalties;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Compares survivors and their probabilities with those of the reference (numpy, float64).
class SamplerGoldenTest {

    private static final double TOLERANCE = 1e-6;

    @TestFactory
    Stream<DynamicTest> survivorsAndProbabilities() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String sampler : List.of("temperature", "top-k", "top-p", "min-p", "typical", "penalties", "chain")) {
            for (JsonNode golden : cases(sampler)) {
                String name = sampler + " " + golden.get("id").asText();
                tests.add(dynamicTest(name, () -> check(sampler, golden)));
            }
        }
        return tests.stream();
    }

    private static void check(String sampler, JsonNode golden) {
        Logits logits = logits(golden.get("logits"));
        for (LogitsProcessor step : steps(sampler, golden.get("params"), logits.size())) {
            for (JsonNode token : golden.get("params").path("history")) {
                step.accept(token.asInt());
            }
            step.process(logits);
        }
        assertArrayEquals(ints(golden.get("ids")), survivors(logits));
        assertProbabilities(golden.get("probs"), logits);
        if (golden.has("penalised")) {
            assertScores(golden.get("penalised"), logits);
        }
    }

    private static List<LogitsProcessor> steps(String sampler, JsonNode params, int size) {
        return switch (sampler) {
            case "temperature" ->
                List.of(new Temperature(params.get("temperature").asDouble()));
            case "top-k" -> List.of(new TopK(Math.max(0, params.get("topK").asInt())));
            case "top-p" -> List.of(new TopP(Math.min(1, params.get("topP").asDouble())));
            case "min-p" -> List.of(new MinP(params.get("minP").asDouble()));
            case "typical" ->
                List.of(new Typical(Math.min(1, params.get("typicalP").asDouble())));
            case "penalties" -> List.of(new RepetitionPenalties(penalties(params), size, new BitSet()));
            case "chain" -> SamplerChain.of(settings(params), size, 0).steps();
            default -> throw new IllegalArgumentException("unknown sampler: " + sampler);
        };
    }

    private static SamplingSettings settings(JsonNode params) {
        return new SamplingSettings(
                params.get("temperature").asDouble(),
                params.get("topK").asInt(),
                params.get("topP").asDouble(),
                params.get("minP").asDouble(),
                params.get("typicalP").asDouble(),
                penalties(params),
                Dry.NONE);
    }

    private static Penalties penalties(JsonNode params) {
        return new Penalties(
                params.get("repetition").asDouble(),
                params.get("frequency").asDouble(),
                params.get("presence").asDouble(),
                params.get("lastN").asInt(),
                0);
    }

    private static void assertProbabilities(JsonNode expected, Logits logits) {
        double[] weights = logits.weights();
        for (int i = 0; i < logits.count(); i++) {
            assertEquals(expected.get(i).asDouble(), weights[i] / logits.totalWeight(), TOLERANCE);
        }
    }

    private static void assertScores(JsonNode expected, Logits logits) {
        for (int token = 0; token < logits.size(); token++) {
            assertEquals(expected.get(token).asDouble(), logits.get(token), 1e-5);
        }
    }

    private static Logits logits(JsonNode values) {
        Logits logits = new Logits(values.size());
        for (int token = 0; token < values.size(); token++) {
            logits.raw()[token] = (float) values.get(token).asDouble();
        }
        assertTrue(logits.start());
        return logits;
    }

    static int[] survivors(Logits logits) {
        int[] ids = new int[logits.count()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = logits.candidate(i);
            assertTrue(Float.isFinite(logits.get(ids[i])));
        }
        return ids;
    }

    private static int[] ints(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    static List<JsonNode> cases(String sampler) throws IOException {
        ObjectMapper json = new ObjectMapper();
        String file = "/golden/samplers/" + sampler + ".jsonl";
        try (InputStream in = Objects.requireNonNull(SamplerGoldenTest.class.getResourceAsStream(file), file)) {
            List<JsonNode> cases = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                cases.add(json.readTree(line));
            }
            return cases.subList(1, cases.size()); // the first line says which tool wrote the file
        }
    }
}

package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import longhand.app.cli.Shell.Result;
import longhand.engine.api.GpuCard;
import longhand.engine.api.GpuReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The JSON lines of `longhand inspect`, with a tiny model and the reference's results.
class InspectCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODEL =
            Shell.resource("/golden/tiny/llama-gqa-tied.gguf").toString();

    @TempDir
    private Path temp;

    @Test
    void describesAModel() throws IOException {
        Result result = shell().run("inspect", "model", MODEL);
        JsonNode described = JSON.readTree(result.out());
        assertEquals("llama", described.get("architecture").textValue());
        assertEquals(288, described.get("vocabulary").intValue());
        assertEquals(Files.size(Path.of(MODEL)), described.get("bytes").longValue());
    }

    @Test
    void answersWithTheReferencesIds() throws IOException {
        List<JsonNode> texts = new ArrayList<>();
        golden().getFirst().get("tokenize").forEach(texts::add);
        StringBuilder questions = new StringBuilder();
        for (JsonNode text : texts) {
            questions.append("{\"text\":" + text.get("text") + "}").append('\n');
        }
        Result result = shell().runWith(questions.toString(), "inspect", "tokens", "--model", MODEL);
        assertEquals(texts.size(), result.lines().size());
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(
                    texts.get(i).get("ids"),
                    JSON.readTree(result.lines().get(i)).get("ids"));
        }
    }

    @Test
    void answersWithTheReferencesLogitsOnBothBackends() throws IOException {
        List<JsonNode> cases = golden().subList(1, golden().size());
        StringBuilder questions = new StringBuilder();
        for (JsonNode golden : cases) {
            questions
                    .append("{\"ids\":" + golden.get("ids") + ",\"top\":5,\"context\":" + golden.get("nCtx") + "}")
                    .append('\n');
        }
        for (String backend : List.of("scalar", "vector")) {
            Result result =
                    shell().runWith(questions.toString(), "inspect", "logits", "--model", MODEL, "--backend", backend);
            assertEquals(cases.size(), result.lines().size(), result.err());
            for (int i = 0; i < cases.size(); i++) {
                assertAgree(cases.get(i), JSON.readTree(result.lines().get(i)).get("positions"));
            }
        }
    }

    private static void assertAgree(JsonNode golden, JsonNode positions) {
        FloatBuffer logits = ByteBuffer.wrap(
                        Base64.getDecoder().decode(golden.get("logits").textValue()))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        int vocabulary = logits.capacity() / golden.get("ids").size();
        assertEquals(golden.get("ids").size(), positions.size());
        for (int position = 0; position < positions.size(); position++) {
            JsonNode answer = positions.get(position);
            assertEquals(position, answer.get("pos").intValue());
            assertEquals(5, answer.get("top").size());
            double sum = 0;
            double largest = Double.NEGATIVE_INFINITY;
            for (int id = 0; id < vocabulary; id++) {
                sum += Math.exp(logits.get(position * vocabulary + id));
                largest = Math.max(largest, logits.get(position * vocabulary + id));
            }
            assertEquals(Math.log(sum), answer.get("logsumexp").doubleValue(), 1e-4);
            assertEquals(largest, answer.get("top").get(0).get(1).doubleValue(), 1e-4);
            for (JsonNode top : answer.get("top")) {
                float reference = logits.get(position * vocabulary + top.get(0).intValue());
                assertEquals(reference, top.get(1).doubleValue(), 1e-4);
            }
        }
    }

    @Test
    void judgesATextByItsLogits() throws IOException {
        Path text = Files.writeString(temp.resolve("text.txt"), "The ferry’s bell rang. It rang again.");
        Result result = shell().run(
                        "inspect", "perplexity", "--model", MODEL, "--text", text.toString(), "--backend", "scalar");
        JsonNode judged = JSON.readTree(result.out());
        double sum = 0;
        for (JsonNode nll : judged.get("nll")) {
            sum += nll.doubleValue();
        }
        assertEquals(judged.get("used").intValue() - 1, judged.get("nll").size());
        assertEquals(judged.get("mean").doubleValue(), sum / judged.get("nll").size(), 1e-9);
        assertEquals(
                Math.exp(judged.get("mean").doubleValue()),
                judged.get("perplexity").doubleValue(),
                1e-6);
        // Random weights know nothing: about as many choices as there are tokens, or worse.
        assertTrue(judged.get("perplexity").doubleValue() > 100, result.out());
    }

    @Test
    void namesTheLineTheFieldAndTheLimit() {
        says("Line 2 of stdin is no JSON", "{\"ids\":[1]}\n{\n");
        says("Line 1 of stdin is no JSON object.", "[]\n");
        says("Line 1 of stdin: ids must be an array of numbers.", "{}\n");
        says("Line 1 of stdin: ids[1] must be a whole number from 0 to 287: 288.", "{\"ids\":[1,288]}\n");
        says("Line 1 of stdin: ids must be at most 2, the context window: 3.", "{\"ids\":[1,2,3],\"context\":2}\n");
        says("Line 1 of stdin: context must be a whole number from 1", "{\"ids\":[1],\"context\":0}\n");
    }

    private void says(String sentence, String questions) {
        Result result = shell().runWith(questions, "inspect", "logits", "--model", MODEL, "--backend", "scalar");
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains(sentence), result.err());
    }

    @Test
    void saysWhatIsWrongWithAModelFile() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.gguf"), "GGUF, not really");
        for (String what : List.of("tokens", "logits")) {
            Result result = shell().run("inspect", what, "--model", broken.toString());
            Result logits = shell().runWith("{\"ids\":[1]}\n", "inspect", what, "--model", broken.toString());
            assertEquals(1, logits.exitCode());
            assertTrue(logits.err().contains(broken + " is not a model that can be loaded: "), result.err());
        }
    }

    @Test
    void rendersTemplatesAndSaysWhatTheyRefuse() throws IOException {
        Path template = Files.writeString(
                temp.resolve("mine.jinja"),
                "{{ bos_token }}{% for m in messages %}{% if m.role == 'x' %}{{ raise_exception('no x') }}{% endif %}"
                        + "[{{ m.role }}]{{ m.content }}{% endfor %}{% if add_generation_prompt %}>{% endif %}{{ mood }}");
        String questions = """
                {"messages":[{"role":"user","content":"Ä"}],"variables":{"mood":"calm"},"addGenerationPrompt":true,"bosToken":"<s>"}
                {"messages":[{"role":"x","content":""}],"now":"2026-03-14 09:26:53"}
                """;
        Result result = shell().runWith(questions, "inspect", "template", "--file", template.toString());
        assertEquals(new Result(0, "{\"rendered\":\"<s>[user]Ä>calm\"}\n{\"error\":\"no x\"}\n", ""), result);
        Result none = shell().runWith("", "inspect", "template", "--model", MODEL);
        assertEquals(new Result(1, "", MODEL + " has no chat template.\n"), none);
    }

    @Test
    void saysWhyNoCardIsUsed() throws IOException {
        String sentence = shell().run("inspect", "gpu").out();
        assertEquals("No card is used: nobody looks for one here. Models run on the processor.\n", sentence);
        JsonNode none = JSON.readTree(shell().run("inspect", "gpu", "--json").out());
        assertEquals("{\"reason\":\"nobody looks for one here\",\"cards\":[]}", none.toString());
    }

    @Test
    void describesEachCard() throws IOException {
        GpuReport two = new GpuReport.Found(List.of(
                new GpuCard("Big", "8.6", 12_000_000_000L, 11_200_000_000L, 360_000_000_000L, "12.4", ""),
                new GpuCard(
                        "Old", "3.5", 2_000_000_000L, 0, 0, "12.4", "its compute capability is 3.5, 5.0 is needed")));
        assertEquals(
                List.of(
                        "Big: compute capability 8.6, 11.2 of 12.0 GB free, driver for CUDA 12.4.",
                        "Old is not used: its compute capability is 3.5, 5.0 is needed."),
                shell().with(two).run("inspect", "gpu").lines());
        JsonNode cards = JSON.readTree(
                        shell().with(two).run("inspect", "gpu", "--json").out())
                .get("cards");
        assertEquals(11_200_000_000L, cards.get(0).get("freeBytes").longValue());
        assertEquals("", cards.get(0).get("refusal").textValue());
        assertEquals("3.5", cards.get(1).get("computeCapability").textValue());
    }

    private Shell shell() {
        return new Shell(temp, new ScriptedWriter());
    }

    private static List<JsonNode> golden() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Shell.resource("/golden/tiny/llama-gqa-tied.jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}

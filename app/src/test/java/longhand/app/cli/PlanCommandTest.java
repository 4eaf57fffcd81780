package longhand.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import longhand.app.cli.Shell.Result;
import longhand.engine.planning.BookPlanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

    private static final String ABOUT = "Mara keeps the light, and Osk wants it out.";

    @TempDir
    private Path temp;

    @Test
    void plansATextThatASeedDecides() {
        Result plan = plan("--words", "1000", "--seed", "7");
        assertEquals(0, plan.exitCode(), plan.err());
        assertEquals(3, plan.lines().size());
        assertEquals(1000, BookPlanText.read(plan.out(), 0).words());
        assertEquals(plan, plan("--words", "1000", "--seed", "7"));
    }

    @Test
    void asJsonItSaysTheSame() throws JsonProcessingException {
        String[] asked = {"--words", "500", "--seed", "3"};
        Result text = plan(asked);
        JsonNode json = JsonLines.JSON.readTree(
                plan("--words", "500", "--seed", "3", "--json").out());
        assertEquals(ABOUT, json.get("about").asText());
        assertEquals(500, json.get("words").asInt());
        assertEquals(3, json.get("seed").asInt());
        assertEquals(
                BookPlanText.read(text.out(), 0)
                        .parts()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .point(),
                json.get("lines").get(0).get("point").asText());
    }

    @Test
    void refusesWhatCannotBePlanned() {
        assertEquals(1, plan("--words", "0").exitCode());
        Result tooLong = plan("--words", "30001");
        assertEquals(1, tooLong.exitCode());
        assertTrue(tooLong.err().contains("30001"), tooLong.err());
        assertEquals(2, plan("--seed", "1").exitCode());
    }

    private Result plan(String... more) {
        List<String> arguments = new ArrayList<>(List.of("plan", "--about", ABOUT, "--backend", "scalar", "--model"));
        arguments.add(Shell.resource("/golden/tiny/llama-gqa-tied.gguf").toString());
        arguments.addAll(List.of(more));
        return new Shell(temp).run(arguments.toArray(String[]::new));
    }
}

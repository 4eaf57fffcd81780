package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import longhand.engine.api.GpuCard;
import longhand.engine.api.GpuProbe;
import longhand.engine.api.GpuReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "gpu",
        description = "Which graphics cards there are, and why one is not used.",
        mixinStandardHelpOptions = true)
final class InspectGpu implements Callable<Integer> {

    private static final double GIGA = 1e9;

    private final Console console;
    private final GpuProbe probe;

    @Option(
            names = "--json",
            description = "Prints {\"reason\",\"cards\":[{\"name\",\"computeCapability\",\"totalBytes\",\"freeBytes\","
                    + "\"bytesPerSecond\",\"driver\",\"refusal\"}]}; no reason or refusal is \"\".")
    private boolean json;

    InspectGpu(Console console, GpuProbe probe) {
        this.console = console;
        this.probe = probe;
    }

    @Override
    public Integer call() {
        GpuReport report = probe.look();
        if (json) {
            new JsonLines(console).print(asJson(report));
        } else {
            print(report);
        }
        return 0;
    }

    private void print(GpuReport report) {
        switch (report) {
            case GpuReport.None(String reason) ->
                console.out().println("No card is used: " + reason + ". Models run on the processor.");
            case GpuReport.Found found ->
                found.cards().forEach(card -> console.out().println(sentence(card)));
        }
    }

    private static String sentence(GpuCard card) {
        return card.isUsable()
                ? String.format(
                        Locale.ROOT,
                        "%s: compute capability %s, %.1f of %.1f GB free, driver for CUDA %s.",
                        card.name(),
                        card.computeCapability(),
                        card.freeBytes() / GIGA,
                        card.totalBytes() / GIGA,
                        card.driver())
                : card.name() + " is not used: " + card.refusal() + ".";
    }

    private static ObjectNode asJson(GpuReport report) {
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        switch (report) {
            case GpuReport.None(String reason) -> answer.put("reason", reason).putArray("cards");
            case GpuReport.Found found -> {
                ArrayNode cards = answer.put("reason", "").putArray("cards");
                found.cards().forEach(card -> cards.add(asJson(card)));
            }
        }
        return answer;
    }

    private static ObjectNode asJson(GpuCard card) {
        return JsonLines.JSON
                .createObjectNode()
                .put("name", card.name())
                .put("computeCapability", card.computeCapability())
                .put("totalBytes", card.totalBytes())
                .put("freeBytes", card.freeBytes())
                .put("bytesPerSecond", card.bytesPerSecond())
                .put("driver", card.driver())
                .put("refusal", card.refusal());
    }
}

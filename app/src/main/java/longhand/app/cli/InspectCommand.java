package longhand.app.cli;

import longhand.engine.api.GpuProbe;
import longhand.engine.api.ModelShelf;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "inspect",
        description = "What the engine computes, step by step: for tests and comparisons.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class InspectCommand {

    private InspectCommand() {}

    static CommandLine line(Console console, ModelShelf shelf, GpuProbe gpu) {
        return new CommandLine(new InspectCommand())
                .addSubcommand(new InspectModel(console, shelf))
                .addSubcommand(new InspectTokens(console, shelf))
                .addSubcommand(new InspectLogits(console, shelf))
                .addSubcommand(new InspectPerplexity(console, shelf))
                .addSubcommand(new InspectGpu(console, gpu))
                .addSubcommand(new InspectTemplate(console, shelf));
    }
}

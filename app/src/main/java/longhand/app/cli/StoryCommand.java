package longhand.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "story",
        description = "Writes a story step by step; what the studio remembers and plans.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class StoryCommand {

    private StoryCommand() {}

    static CommandLine line(Console console, Services services) {
        return new CommandLine(new StoryCommand())
                .addSubcommand(new StoryNew(console, services))
                .addSubcommand(new StoryStepCommand(console, services))
                .addSubcommand(new StoryShow(console, services))
                .addSubcommand(new StoryUndoCommand(console, services))
                .addSubcommand(new StoryBranch(console, services))
                .addSubcommand(new StoryRemember(console))
                .addSubcommand(new StoryPlans(console, services));
    }
}

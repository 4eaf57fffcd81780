package longhand.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "story",
        description = "What the studio remembers and plans, without a window.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class StoryCommand {

    private StoryCommand() {}

    static CommandLine line(Console console, Services services) {
        return new CommandLine(new StoryCommand())
                .addSubcommand(new StoryRemember(console))
                .addSubcommand(new StoryPlans(console, services));
    }
}

package longhand.app.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/// `longhand`, the command above all others. Alone it opens the studio.
@Command(
        name = "longhand",
        description = "A studio for people who write long.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class LonghandCommand implements Callable<Integer> {

    private final Studio studio;

    private LonghandCommand(Studio studio) {
        this.studio = studio;
    }

    /// The command line for some arguments: the whole one, or, where they name a command, as much of it as that
    /// needs, because the first word is waiting. Exit codes: 0 it worked, 1 it could not be done, 2 it was not
    /// understood.
    public static CommandLine line(Console console, String version, Services services, String... arguments) {
        CommandLine line = new CommandLine(new LonghandCommand(services.studio()));
        Map<String, Supplier<Object>> commands = commands(console, services);
        Supplier<Object> named = arguments.length == 0 ? null : commands.get(arguments[0]);
        if (named == null) {
            commands.values().forEach(command -> line.addSubcommand(command.get()));
        } else {
            line.addSubcommand(named.get());
        }
        name(line, "longhand " + version);
        return line.setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(LonghandCommand::misunderstood)
                .setExecutionExceptionHandler(LonghandCommand::failed);
    }

    private static Map<String, Supplier<Object>> commands(Console console, Services services) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("studio", () -> new StudioCommand(services.studio()));
        commands.put("welcome", () -> new WelcomeCommand(console, services));
        commands.put("write", () -> new WriteCommand(console, services));
        commands.put("revise", () -> new ReviseCommand(console, services));
        commands.put("ask", () -> new AskCommand(console, services));
        commands.put("summary", () -> new SummaryCommand(console, services));
        commands.put("rhyme", () -> new RhymeCommand(console));
        commands.put("scan", () -> new ScanCommand(console));
        commands.put("plan", () -> new PlanCommand(console, services));
        commands.put("draft", () -> new DraftCommand(console, services));
        commands.put("story", () -> StoryCommand.line(console, services));
        commands.put("play", () -> new PlayCommand(console, services));
        commands.put("verse", () -> new VerseCommand(console, services));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("mend", () -> new MendCommand(console, services));
        commands.put("rules", () -> new RulesCommand(console));
        commands.put("words", () -> new WordsCommand(console, services));
        commands.put("nplus7", () -> new NounShiftCommand(console));
        commands.put("erase", () -> new EraseCommand(console, services));
        commands.put("cento", () -> new CentoCommand(console, services));
        commands.put("forms", () -> new FormsCommand(console));
        commands.put("project", () -> ProjectCommand.line(console, services.projects()));
        commands.put("model", () -> ModelCommand.line(console, services.models()));
        commands.put("bench", () -> BenchCommand.line(console, services));
        commands.put("inspect", () -> InspectCommand.line(console, services.models(), services.gpu()));
        return commands;
    }

    /// Every command answers to `--version`.
    private static void name(CommandLine line, String version) {
        line.getCommandSpec().version(version);
        line.getSubcommands().values().forEach(command -> name(command, version));
    }

    @Override
    public Integer call() throws CommandFailure {
        return new StudioCommand(studio).call();
    }

    private static int misunderstood(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println(wrong.getMessage());
        err.println("See: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    /// What is not foreseen keeps its trace: it is a fault of the program.
    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult arguments) throws Exception {
        if (failure instanceof CommandFailure foreseen) {
            line.getErr().println(foreseen.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}

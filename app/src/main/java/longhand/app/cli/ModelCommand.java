package longhand.app.cli;

import java.util.concurrent.Callable;
import longhand.engine.api.ModelShelf;
import longhand.engine.api.ShelfModel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "model",
        description = "The models on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class ModelCommand {

    private ModelCommand() {}

    static CommandLine line(Console console, ModelShelf shelf) {
        return new CommandLine(new ModelCommand())
                .addSubcommand(new ListModels(console, shelf))
                .addSubcommand(new FetchModel(console, shelf))
                .addSubcommand(new PathOfModel(console, shelf));
    }

    @Command(name = "list", description = "Lists known models and files of your own.", mixinStandardHelpOptions = true)
    private record ListModels(Console console, ModelShelf shelf) implements Callable<Integer> {

        @Override
        public Integer call() {
            for (ShelfModel model : shelf.models()) {
                String place = model.file().map(Object::toString).orElse("not fetched");
                console.out()
                        .println(String.join(
                                "\t", model.name(), Sentences.mebibytes(model.bytes()), model.title(), place));
            }
            return 0;
        }
    }

    @Command(name = "path", description = "Prints the path of a model's file.", mixinStandardHelpOptions = true)
    private static final class PathOfModel implements Callable<Integer> {

        private final Console console;
        private final ModelShelf shelf;

        @Parameters(paramLabel = "NAME")
        private String name = "";

        private PathOfModel(Console console, ModelShelf shelf) {
            this.console = console;
            this.shelf = shelf;
        }

        @Override
        public Integer call() throws CommandFailure {
            console.out().println(ModelOptions.named(name, shelf));
            return 0;
        }
    }
}

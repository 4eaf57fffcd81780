package longhand.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import longhand.engine.api.Usage;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingTask;
import longhand.engine.text.WordCounter;

/// Prints a take while it is written: words to stdout, progress and figures to stderr. For one take.
final class TakePrinter {

    private static final double NANOS = 1e9;

    private final Console console;
    private final Instant processStart;
    private final Consumer<String> words;
    private final CompletableFuture<WritingTask> task = new CompletableFuture<>();
    private final CompletableFuture<WritingEvent> end = new CompletableFuture<>();
    private final StringBuilder beforeFirstWord = new StringBuilder();
    private Duration untilFirstWord = Duration.ZERO;
    private final StringBuilder text = new StringBuilder();
    private boolean hasWord;
    private boolean onFreshLine = true;
    private int shownTenth = -1;

    /// @param processStart from where the time to the first word is counted
    TakePrinter(Console console, Instant processStart) {
        this(console, processStart, console.out()::print);
    }

    /// @param words hears the take instead of stdout
    TakePrinter(Console console, Instant processStart, Consumer<String> words) {
        this.console = console;
        this.processStart = processStart;
        this.words = words;
    }

    /// Starts a take and returns when it has ended.
    ///
    /// @return its text
    String follow(Function<Consumer<WritingEvent>, WritingTask> start) throws CommandFailure {
        task.complete(start.apply(this::print));
        WritingEvent last = end.join();
        console.out().flush();
        if (!onFreshLine) {
            // On stderr, so that stdout holds the words of the model alone.
            console.err().println();
        }
        if (last instanceof WritingEvent.Failed failed) {
            throw new CommandFailure(Sentences.of(failed.error()));
        }
        if (last instanceof WritingEvent.Finished finished) {
            Sentences.of(finished.reason()).ifPresent(console.err()::println);
            finished.unkept().forEach(rule -> console.err().println("The take does not keep the rule: " + rule));
            console.err().println(figures(finished.usage(), untilFirstWord));
        }
        return text.toString();
    }

    private void print(WritingEvent event) {
        switch (event) {
            case WritingEvent.Reading reading -> print(reading);
            case WritingEvent.TextAdded added -> print(added);
            case WritingEvent.Finished finished -> end.complete(finished);
            case WritingEvent.Failed failed -> end.complete(failed);
        }
    }

    /// A line for each tenth.
    private void print(WritingEvent.Reading reading) {
        int tenth = reading.wordsToRead() == 0 ? 10 : (int) (10L * reading.wordsRead() / reading.wordsToRead());
        if (tenth > shownTenth) {
            shownTenth = tenth;
            console.err().println("reading " + reading.wordsRead() + " of " + reading.wordsToRead() + " words");
        }
    }

    private void print(WritingEvent.TextAdded added) {
        if (!hasWord) {
            noteFirstWord(added.text());
        }
        text.append(added.text());
        words.accept(added.text());
        onFreshLine = added.text().endsWith("\n");
        if (console.out().checkError() && task.isDone()) {
            // Whoever read has gone: nobody wants more.
            task.join().cancel();
        }
    }

    private void noteFirstWord(String text) {
        beforeFirstWord.append(text);
        if (WordCounter.count(beforeFirstWord) > 0) {
            hasWord = true;
            untilFirstWord = Duration.between(processStart, Instant.now());
        }
    }

    static String figures(Usage usage, Duration untilFirstWord) {
        return String.format(
                Locale.ROOT,
                "%d words, %d tokens, %.1f words/s, %.1f tokens/s, first word after %.1f s",
                usage.words(),
                usage.generatedTokens(),
                usage.wordsPerSecond(),
                usage.tokensPerSecond(),
                untilFirstWord.toNanos() / NANOS);
    }
}

package longhand.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import longhand.engine.api.Proposal;
import longhand.engine.api.RevisionEvent;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionRequest;
import longhand.engine.api.RevisionVerb;
import longhand.engine.api.RevisionWish;
import longhand.engine.api.Selected;
import longhand.engine.api.Writer;
import longhand.engine.revision.DraftingReviser;
import longhand.engine.text.Sentence;
import longhand.engine.text.WordCounter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "revise",
        description = "Proposes other words for a part of a text: rewrites, expands, shortens, describes it, or"
                + " collects ideas. The text is not changed.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReviseCommand implements Callable<Integer> {

    private final Console console;
    private final Services services;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A text file (UTF-8); - is stdin.")
    private String file = "";

    @Option(names = "--verb", required = true, paramLabel = "VERB", description = "${COMPLETION-CANDIDATES}.")
    private RevisionVerb verb = RevisionVerb.REWRITE;

    @Option(
            names = "--sentences",
            paramLabel = "A-B",
            description = "Which sentences are meant, counted from 1. Default: all.")
    private @Nullable String sentences;

    @Option(
            names = "--with",
            paramLabel = "OPTION",
            description = "A check box of the verb, such as plainer, first-person, keep-names, sound; may come again.")
    private List<String> options = List.of();

    @Option(
            names = "--words",
            paramLabel = "N|=N",
            description = "About N words, or =N for exactly N. Default: half, or double.")
    private @Nullable String words;

    @Option(
            names = "--proposals",
            paramLabel = "1..4",
            defaultValue = "3",
            description = "How many. Default: ${DEFAULT-VALUE}.")
    private int proposals = 3;

    @Option(names = "--seed", paramLabel = "N", description = "Decides every random choice. Default: a fresh one.")
    private @Nullable Long seed;

    @Option(names = "--language", paramLabel = "TAG", description = "Of the text. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(
            names = "--json",
            description =
                    "As {\"seed\",\"original\",\"rejected\",\"proposals\":[{\"text\",\"source\",\"seed\",\"score\","
                            + "\"words\",\"checks\":{OPTION: true|false}}]}.")
    private boolean json;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    ReviseCommand(Console console, Services services) {
        this.console = console;
        this.services = services;
    }

    @Override
    public Integer call() throws CommandFailure {
        Locale locale = PromptLanguage.of(language, "revision", spec);
        RevisionRequest request = request();
        requireFor(request.wish(), locale);
        try (Writer writer = services.writer().get()) {
            return switch (outcome(writer, request, locale)) {
                case RevisionEvent.Proposed proposed -> print(request, proposed);
                case RevisionEvent.Failed failed -> throw new CommandFailure(Sentences.of(failed.error()));
                case RevisionEvent.Stopped _, RevisionEvent.Drafted _ ->
                    throw new IllegalStateException("a revision does not end so here");
            };
        }
    }

    /// @throws CommandFailure if an option is not for texts in the language
    private void requireFor(RevisionWish wish, Locale locale) throws CommandFailure {
        for (RevisionOption option : wish.options()) {
            if (!option.isFor(locale)) {
                throw new CommandFailure(
                        "--with " + name(option) + " is for English texts only, and not for --language " + language
                                + ": the person is changed by rules of English.");
            }
        }
    }

    private RevisionEvent outcome(Writer writer, RevisionRequest request, Locale locale) {
        CompletableFuture<RevisionEvent> end = new CompletableFuture<>();
        Executor threads =
                work -> Thread.ofPlatform().name("revision").daemon(true).start(work);
        new DraftingReviser(writer, threads, locale).revise(request, event -> {
            switch (event) {
                case RevisionEvent.Drafted(int drafts, int of) ->
                    console.err().println("draft " + drafts + (drafts > of ? "" : " of about " + of));
                case RevisionEvent.Proposed proposed -> end.complete(proposed);
                case RevisionEvent.Stopped stopped -> end.complete(stopped);
                case RevisionEvent.Failed failed -> end.complete(failed);
            }
        });
        return end.join();
    }

    private RevisionRequest request() throws CommandFailure {
        try {
            RevisionWish wish = ofLength(new RevisionWish(
                    verb, options.stream().map(ReviseCommand::option).collect(Collectors.toSet()), 0));
            return new RevisionRequest(
                    engine.choice(model.file(services.models())),
                    wish,
                    selected(),
                    proposals,
                    seed == null ? services.seeds().getAsLong() : seed);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--" + wrong.getMessage(), wrong);
        }
    }

    private RevisionWish ofLength(RevisionWish wish) {
        if (words == null) {
            return wish;
        }
        if (!words.matches("=?\\d{1,5}")) {
            throw new IllegalArgumentException("words must be a number, or = and a number: " + words);
        }
        int number = Integer.parseInt(words.replace("=", ""));
        return words.startsWith("=") ? wish.exactly(number) : wish.ofWords(number);
    }

    private static RevisionOption option(String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Set.of(RevisionOption.values()).stream()
                .filter(option -> option.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("with knows no " + name));
    }

    private Selected selected() throws CommandFailure {
        String text = TextFile.read(file, console);
        List<Sentence> all = longhand.engine.text.Sentences.of(text);
        if (all.isEmpty()) {
            throw new CommandFailure(file + " has no sentence.");
        }
        int[] range = range(all.size());
        int from = all.get(range[0] - 1).start();
        int to = all.get(range[1] - 1).end();
        return new Selected(text.substring(0, from), text.substring(from, to), text.substring(to));
    }

    /// First and last sentence, counted from 1.
    private int[] range(int count) {
        if (sentences == null) {
            return new int[] {1, count};
        }
        if (!sentences.matches("\\d{1,6}(-\\d{1,6})?")) {
            throw new IllegalArgumentException("sentences must be a number, or two as in 2-4: " + sentences);
        }
        String[] ends = sentences.split("-");
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        if (first < 1 || last < first || last > count) {
            throw new IllegalArgumentException("sentences must be in 1-" + count + ": " + sentences);
        }
        return new int[] {first, last};
    }

    private int print(RevisionRequest request, RevisionEvent.Proposed proposed) {
        if (json) {
            new JsonLines(console).print(asJson(request, proposed));
            return 0;
        }
        console.err().println("seed " + request.seed() + ", " + proposed.rejected() + " drafts thrown out");
        if (proposed.proposals().isEmpty()) {
            console.err().println("The model found no proposal; the text is as it was. Another --seed may do.");
        }
        for (Proposal proposal : proposed.proposals()) {
            console.err().println(figures(proposal));
            console.out().println(proposal.text());
            console.out().println();
        }
        console.out().flush();
        return 0;
    }

    private static String figures(Proposal proposal) {
        String kept = proposal.checks().stream()
                .map(check -> (check.holds() ? ", " : ", NOT ") + name(check.option()))
                .collect(Collectors.joining());
        return name(proposal.source()) + ", " + WordCounter.count(proposal.text()) + " words" + kept;
    }

    private static ObjectNode asJson(RevisionRequest request, RevisionEvent.Proposed proposed) {
        ObjectNode answer = JsonLines.JSON.createObjectNode();
        answer.put("seed", request.seed());
        answer.put("original", request.selected().text());
        answer.put("rejected", proposed.rejected());
        ArrayNode list = answer.putArray("proposals");
        for (Proposal proposal : proposed.proposals()) {
            ObjectNode row = list.addObject()
                    .put("text", proposal.text())
                    .put("source", name(proposal.source()))
                    .put("seed", proposal.seed())
                    .put("score", proposal.score())
                    .put("words", WordCounter.count(proposal.text()));
            ObjectNode checks = row.putObject("checks");
            proposal.checks().forEach(check -> checks.put(name(check.option()), check.holds()));
        }
        return answer;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package longhand.engine.verse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import longhand.engine.api.EngineException;
import longhand.engine.form.EndWord;
import longhand.engine.form.LineRule;

/// The writing of one poem. Confined to the decode thread.
final class Writing {

    /// What the second line of a couplet weighs beside the first.
    private static final double SECOND = 1.2;

    private final List<LineRule> rules;
    private final int until;
    private final int firsts;
    private final VerseWords words;
    private final LineChoice choice;
    private final RhymeScheme scheme;
    private final EndScheme endWords;
    private final PageReader reader;
    private final Consumer<String> listener;
    private final List<ChosenLine> lines = new ArrayList<>();
    private int at;
    private final Map<String, FoundLine> refrains = new HashMap<>();

    Writing(
            PoemRequest request,
            VerseWords words,
            LineChoice choice,
            RhymeScheme scheme,
            EndScheme endWords,
            PageReader reader,
            Consumer<String> listener) {
        this.rules = request.form().lines();
        this.until = request.until();
        this.firsts = request.effort().settings().firsts();
        this.words = words;
        this.choice = choice;
        this.scheme = scheme;
        this.endWords = endWords;
        this.reader = reader;
        this.listener = listener;
    }

    /// Takes a line as it is, behind those before it.
    ///
    /// @param known its words that verse may have
    /// @return what the poem has said with it
    Spoken take(GivenLine given, List<Integer> known, Spoken spoken) {
        LineRule rule = rules.get(at);
        at++;
        FoundLine line = reader.given(given.text(), known);
        boolean again = !rule.refrain().isEmpty() && refrains.putIfAbsent(rule.refrain(), line) != null;
        if (!again && !rule.rhyme().isEmpty()) {
            scheme.say(rule.rhyme(), given);
        }
        endWords.say(rule, given);
        return (again || known.isEmpty() ? spoken : spoken.and(known, words)).with(given.text());
    }

    /// Lines that are settled together, and the page that ends with them.
    private record Next(List<ChosenLine> lines, Page page) {}

    /// @param start the page that ends where the first line to be written begins
    /// @return the lines that were written; empty if it was stopped
    Optional<List<ChosenLine>> write(Page start, Spoken nothing, BooleanSupplier stopped) throws EngineException {
        Page page = start;
        Spoken spoken = nothing;
        while (at < until) {
            Optional<Next> next = next(page, spoken);
            if (stopped.getAsBoolean() || next.isEmpty()) {
                return Optional.empty();
            }
            for (ChosenLine chosen : next.get().lines()) {
                spoken = settle(chosen, spoken);
            }
            page = next.get().page();
        }
        return Optional.of(lines);
    }

    /// The next line, or the two of a couplet; empty if it was stopped.
    private Optional<Next> next(Page page, Spoken spoken) throws EngineException {
        FoundLine refrain = refrains.get(rules.get(at).refrain());
        if (refrain != null) {
            return Optional.of(new Next(List.of(new ChosenLine(refrain, List.of())), reader.with(page, refrain)));
        }
        boolean couplet = isCouplet();
        List<ReadLine> found = choice.find(at, page, spoken, scheme, couplet);
        return couplet
                ? couplet(spoken, byEnd(found))
                : found.isEmpty() ? Optional.empty() : Optional.of(next(reader.settled(found.getFirst()), found));
    }

    private static Next next(ReadLine best, List<ReadLine> found) {
        return new Next(List.of(ChosenLine.of(best, found)), best.page());
    }

    /// Whether this line opens a letter that the next one closes.
    private boolean isCouplet() {
        String letter = rules.get(at).rhyme();
        return firsts > 1
                && at + 1 < until
                && !letter.isEmpty()
                && rules.get(at + 1).rhyme().equals(letter)
                && rules.get(at).end() instanceof EndWord.Any
                && !scheme.isOpen(letter)
                && !refrains.containsKey(rules.get(at + 1).refrain());
    }

    /// The best line for each last word.
    private static List<ReadLine> byEnd(List<ReadLine> found) {
        Map<Integer, ReadLine> ends = new LinkedHashMap<>();
        found.forEach(line -> ends.putIfAbsent(line.lastWord(), line));
        return List.copyOf(ends.values());
    }

    /// Answers some first lines and takes the pair that is best as a whole.
    private Optional<Next> couplet(Spoken spoken, List<ReadLine> found) throws EngineException {
        Optional<Next> best = Optional.empty();
        double most = Double.NEGATIVE_INFINITY;
        for (ReadLine open : found.subList(0, Math.min(firsts, found.size()))) {
            ReadLine first = reader.settled(open);
            scheme.say(rules.get(at).rhyme(), first.lastWord());
            List<ReadLine> seconds = choice.find(at + 1, first.page(), with(spoken, first.line()), scheme, true);
            scheme.unsay(rules.get(at).rhyme());
            double score = seconds.isEmpty()
                    ? most
                    : first.score() + SECOND * seconds.getFirst().score();
            if (score > most) {
                most = score;
                ReadLine second = reader.settled(seconds.getFirst());
                List<ChosenLine> both = List.of(ChosenLine.of(first, found), ChosenLine.of(second, seconds));
                best = Optional.of(new Next(both, second.page()));
            }
        }
        return best;
    }

    private Spoken settle(ChosenLine chosen, Spoken spoken) {
        LineRule rule = rules.get(at);
        at++;
        lines.add(chosen);
        listener.accept(chosen.line().text());
        boolean again = !rule.refrain().isEmpty() && refrains.putIfAbsent(rule.refrain(), chosen.line()) != null;
        if (!again && !rule.rhyme().isEmpty()) {
            scheme.say(rule.rhyme(), rhymeWord(rule, chosen.line()));
        }
        endWords.say(rule, chosen.line().words().getLast());
        return again ? spoken.with(chosen.line().text()) : with(spoken, chosen.line());
    }

    private Spoken with(Spoken spoken, FoundLine line) {
        return spoken.and(line.words(), words).with(line.text());
    }

    /// The last one, or the one ahead of an end word.
    private static int rhymeWord(LineRule rule, FoundLine line) {
        int behind = rule.end() instanceof EndWord.Any ? 0 : 1;
        return line.words().get(line.words().size() - 1 - behind);
    }
}

package longhand.engine.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import longhand.engine.api.EngineException;
import longhand.engine.api.Likelihood;
import longhand.engine.scoring.Judge;
import longhand.engine.scoring.Likelihoods;
import longhand.engine.text.Names;
import longhand.engine.text.Sentence;
import longhand.engine.text.Sentences;
import longhand.engine.text.Words;
import longhand.engine.tokenizer.Tokenizer;
import longhand.engine.transformer.Transformer;

/// Proposes three plans for what happens next, one in each [Direction]. Six lines are written for each,
/// the filters throw out what is no event or was told already, and of the rest the story makes one
/// likeliest. If nothing is left, the direction is drawn again; after three draws a stock plan is taken
/// that passes the filters, so that there are always three.
///
/// Confined to the decode thread.
public final class NextPlans {

    /// Two plans with as much in common, or more, are one.
    static final double LIKE = 0.4;

    private static final int LINES = 6;
    private static final int DRAWS = 3;
    private static final int STORY_WORDS = 120;
    private static final int FEWEST_STORY_WORDS = 4;
    private static final String PLACE = "{story}";
    private static final String BETWEEN = "\n\n";
    private static final String LEAD = "\n1.";

    private final PlanLanguage language;
    private final LineWriter lines;
    private final Judge judge;

    public NextPlans(Tokenizer tokenizer, Transformer transformer, Locale locale) {
        this.language = PlanLanguage.of(locale);
        this.lines = new LineWriter(tokenizer, transformer, language.line());
        Likelihoods likelihoods = new Likelihoods(tokenizer, transformer);
        this.judge = (context, texts) -> likelihoods.of(context, texts, () -> false);
    }

    /// Three plans, in the order of the directions; fewer only if it was stopped.
    ///
    /// @param story not blank; its last hundred words or so are what the plans go on from
    /// @param names that plans may use beside those of the story
    public List<Plan> propose(String story, Collection<String> names, long seed, BooleanSupplier stopped)
            throws EngineException {
        List<Plan> chosen = new ArrayList<>();
        SplittableRandom seeds = new SplittableRandom(seed);
        for (Direction direction : Direction.values()) {
            if (!stopped.getAsBoolean()) {
                redraw(story, names, direction, chosen, seeds.nextLong(), stopped)
                        .ifPresent(chosen::add);
            }
        }
        return List.copyOf(chosen);
    }

    /// One plan in a direction, unlike the others.
    ///
    /// @param others the plans that stay
    /// @return empty only if it was stopped
    public Optional<Plan> redraw(
            String story,
            Collection<String> names,
            Direction direction,
            List<Plan> others,
            long seed,
            BooleanSupplier stopped)
            throws EngineException {
        PlanFilter filter = new PlanFilter(story, language);
        SplittableRandom seeds = new SplittableRandom(seed);
        List<String> drawn = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            List<String> fresh = draw(story, names, direction, seeds, stopped);
            drawn.addAll(fresh);
            List<String> good = fresh.stream()
                    .filter(filter::passes)
                    .filter(line -> nearness(line, others, filter) < LIKE)
                    .toList();
            if (!good.isEmpty()) {
                return best(story, direction, good);
            }
        }
        boolean nothing = drawn.stream().allMatch(String::isEmpty);
        return nothing && stopped.getAsBoolean()
                ? Optional.empty()
                : best(story, direction, instead(direction, cast(story, known(story, names)), others, drawn, filter));
    }

    /// Stock plans that pass; if even they are told, the line that is least like the story and the others.
    private List<String> instead(
            Direction direction, List<String> cast, List<Plan> others, List<String> drawn, PlanFilter filter) {
        List<String> stock = language.stock(direction, cast);
        List<String> fresh = stock.stream()
                .filter(filter::passes)
                .filter(line -> nearness(line, others, filter) < LIKE)
                .toList();
        if (!fresh.isEmpty()) {
            return fresh;
        }
        return Stream.concat(stock.stream(), drawn.stream())
                .filter(filter::isPlan)
                .sorted(Comparator.comparingDouble(
                        line -> Math.max(filter.retelling(line), nearness(line, others, filter))))
                .limit(1)
                .toList();
    }

    private static double nearness(String line, List<Plan> others, PlanFilter filter) {
        return others.stream()
                .mapToDouble(other -> filter.likeness(line, other.text()))
                .max()
                .orElse(0);
    }

    private List<String> draw(
            String story,
            Collection<String> names,
            Direction direction,
            SplittableRandom seeds,
            BooleanSupplier stopped)
            throws EngineException {
        Set<String> known = known(story, names);
        List<String> starts = language.starts(direction, cast(story, known));
        List<String> each = IntStream.range(0, LINES)
                .mapToObj(i -> starts.get(i % starts.size()))
                .toList();
        return lines.write(prompt(story), each, known, seeds, stopped);
    }

    private Set<String> known(String story, Collection<String> names) {
        Set<String> known = new LinkedHashSet<>(names);
        known.addAll(Names.in(story, language.words()));
        known.removeIf(name -> !language.words().isContent(name.toLowerCase(Locale.ROOT))); // titles
        return known;
    }

    /// With as many of the worked examples as the window has room for.
    private String prompt(String story) {
        String prompt = language.prompt().replace(PLACE, ending(story));
        int next = prompt.indexOf(BETWEEN);
        while (next >= 0 && !lines.fits(prompt)) {
            prompt = prompt.substring(next + BETWEEN.length());
            next = prompt.indexOf(BETWEEN);
        }
        return prompt;
    }

    /// The names, those that come most often first.
    private static List<String> cast(String story, Set<String> names) {
        Map<String, Long> counts = Words.of(story).stream()
                .map(Words.Word::plain)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return names.stream()
                .filter(name -> counts.containsKey(name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingLong(name -> -counts.getOrDefault(name.toLowerCase(Locale.ROOT), 0L)))
                .limit(LINES)
                .toList();
    }

    private Optional<Plan> best(String story, Direction direction, List<String> good) throws EngineException {
        List<String> texts = good.stream().map(line -> " " + line).toList();
        List<Likelihood> with = judge.likelihoods(ending(story) + LEAD, texts);
        List<Likelihood> without = judge.likelihoods(LEAD, texts);
        Plan best = new Plan(direction, "", Double.NEGATIVE_INFINITY);
        for (int i = 0; i < good.size(); i++) {
            double gain = with.get(i).perToken() - without.get(i).perToken();
            best = gain > best.gain() ? new Plan(direction, good.get(i), gain) : best;
        }
        return Optional.of(best);
    }

    /// The last sentences of a story, on one line: as many as the window has room for without any example.
    private String ending(String story) {
        String own = language.prompt().substring(language.prompt().lastIndexOf(BETWEEN) + BETWEEN.length());
        for (int words = STORY_WORDS; words >= FEWEST_STORY_WORDS; words /= 2) {
            String ending = ending(story, words);
            if (lines.fits(own.replace(PLACE, ending))) {
                return ending;
            }
        }
        return "";
    }

    private static String ending(String story, int most) {
        List<Sentence> sentences = Sentences.of(story);
        int from = sentences.size();
        int words = 0;
        while (from > 0 && words < most) {
            from--;
            words += Words.of(sentences.get(from).text()).size();
        }
        return sentences.subList(from, sentences.size()).stream()
                .map(sentence -> sentence.text().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" "));
    }
}

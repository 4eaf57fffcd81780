package longhand.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import longhand.engine.api.EngineError;
import longhand.engine.api.EngineException;
import longhand.engine.api.LengthTarget;
import longhand.engine.api.Prompt;
import longhand.engine.api.WritingRequest;
import longhand.engine.lexicon.Lexicon;
import longhand.engine.rule.LexiconKnowledge;
import longhand.engine.rule.Meaning;
import longhand.engine.rule.Rule;
import longhand.engine.rule.RuleBook;
import longhand.engine.rule.RuleCheck;
import longhand.engine.rule.RuleSentence;
import longhand.engine.rule.RuleText;

/// Every kind of rule with the model: texts, breaches, dead ends.
record RuledSection() implements BenchSection {

    private static final int WORDS = 40;
    private static final int TAKES = 50;
    private static final int TAKES_QUICK = 2;
    private static final int RANDOM = 1000;
    private static final int RANDOM_QUICK = 10;
    private static final int ROOM = 12;

    @Override
    public String name() {
        return "ruled";
    }

    @Override
    public BenchTable measure(Bench bench) throws EngineException {
        List<List<Object>> rows = new ArrayList<>();
        Lexicon lexicon = Lexicon.english();
        try (OpenModel model = bench.open()) {
            Meaning meaning = new Meaning(model.tokenizer(), model.transformer());
            LexiconKnowledge knowledge = new LexiconKnowledge(lexicon, meaning);
            RuleCheck check = new RuleCheck(knowledge);
            RandomDecodes random = new RandomDecodes(new RuleMasks(model.tokenizer(), lexicon, knowledge), check);
            for (RuleSentence rule : RuleBook.sentences()) {
                String name = "ruled-" + rows.size() + "-" + rule.example().replaceAll("\\W+", "-");
                rows.add(new KeptRow(bench, name).or(() -> row(bench, rule.example(), check, random)));
                bench.progress().accept("ruled: " + rule.example());
            }
        }
        return new BenchTable(
                "Rules",
                "Takes of about 40 words of ten openings under each rule. Breaches: words that break it, by a check that"
                        + " knows no masks. Dead ends: no token was left. Log p: of a token, as the model gave it. Random:"
                        + " texts of tokens drawn by chance among those that the mask leaves; how many of them end, and"
                        + " how many keep the rule. Needed words have " + ROOM + " words of room there.",
                List.of("rule", "takes", "breaches", "dead ends", "log p per token", "random", "end", "valid"),
                rows);
    }

    private static List<Object> row(Bench bench, String rule, RuleCheck check, RandomDecodes random)
            throws EngineException {
        int takes = bench.quick() ? TAKES_QUICK : TAKES;
        List<Piece> pieces = takes(
                bench,
                IntStream.rangeClosed(1, takes)
                        .mapToObj(seed -> request(bench, rule, seed))
                        .toList());
        int breaches = pieces.stream()
                .mapToInt(piece -> check.breaches(piece.text(), List.of(RuleText.read(rule)))
                        .size())
                .sum();
        double log =
                pieces.stream().mapToDouble(Piece::logProbability).average().orElse(0);
        RandomDecodes.Found found = random.of(withRoom(rule), bench.quick() ? RANDOM_QUICK : RANDOM);
        return List.of(
                rule, takes, breaches, takes - pieces.size(), log, found.decodes(), found.ended(), found.valid());
    }

    /// By chance a needed word comes only where it is the last that can.
    private static List<Rule> withRoom(String rule) {
        Rule read = RuleText.read(rule);
        return read instanceof Rule.Needs ? List.of(read, RuleText.read("exactly " + ROOM + " words")) : List.of(read);
    }

    private static WritingRequest request(Bench bench, String rule, long seed) {
        List<String> openings = BenchTexts.openings();
        Prompt opening = new Prompt.Continuation(openings.get((int) (seed % openings.size())));
        return bench.request(opening, LengthTarget.ofWords(WORDS), List.of(rule), seed);
    }

    /// Side by side; where one of them runs into a dead end, one by one to see which, and without those.
    private static List<Piece> takes(Bench bench, List<WritingRequest> requests) throws EngineException {
        try {
            return bench.writeAll(requests);
        } catch (EngineException ended) {
            if (!(ended.error() instanceof EngineError.DeadEnd)) {
                throw ended;
            }
            return requests.size() == 1 ? List.of() : oneByOne(bench, requests);
        }
    }

    private static List<Piece> oneByOne(Bench bench, List<WritingRequest> requests) throws EngineException {
        List<Piece> pieces = new ArrayList<>();
        for (WritingRequest request : requests) {
            pieces.addAll(takes(bench, List.of(request)));
        }
        return pieces;
    }
}

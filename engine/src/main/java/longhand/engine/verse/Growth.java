package longhand.engine.verse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.engine.verse.Hypothesis.Place;
import longhand.engine.verse.Hypothesis.Sums;

/// How a line may go on: every token that keeps its form and its manners, with what speaks for it. Confined to the
/// decode thread.
final class Growth {

    /// A way on.
    ///
    /// @param score by which ways are compared, in nats
    record Way(Hypothesis line, double score) {

        boolean isOpen() {
            return line.place != Place.DONE;
        }
    }

    private static final double MOST_THEME = SearchSettings.THEME * Theme.MOST;

    private final LineTask task;
    private final LineSpace space;
    private final Manners manners;
    private final VerseWords words;
    private final SpelledWords spelled;
    private final Voice voice;
    private final Noise noise;
    private final BitSet starting;
    private final Map<Stand, BitSet> inside = new HashMap<>();
    private final List<Way> ways = new ArrayList<>();

    /// @param noise of each way, where lines are drawn and not searched for; then nothing but likelihood counts
    Growth(LineTask task, VerseWords words, SpelledWords spelled, Voice voice, Noise noise) {
        this.task = task;
        this.space = task.space();
        this.manners = new Manners(task, words);
        this.words = words;
        this.spelled = spelled;
        this.voice = voice;
        this.noise = noise;
        this.starting = spelled.starting().placed(space.admissible(space.start()));
    }

    /// The best ways on from a line that the voice now speaks of, at most [SearchSettings#CHILDREN], the best first;
    /// valid until the next call.
    List<Way> of(Hypothesis line) {
        ways.clear();
        switch (line.place) {
            case START -> spell(line, line, TokenTrie.ROOT, true);
            case MARK -> spell(line, line, TokenTrie.ROOT, false);
            case WORD -> goOn(line);
            case DONE -> {}
        }
        return ways;
    }

    /// From inside or behind a word.
    private void goOn(Hypothesis line) {
        spell(line, line, line.node, line.starting);
        TokenTrie trie = line.starting ? spelled.starting() : spelled.inside();
        int word = trie.word(line.node);
        if (word != TokenTrie.NONE && space.admissible(line.stand).get(word)) {
            ended(line, word).ifPresent(ended -> behind(line, ended, word));
        }
    }

    private void behind(Hypothesis line, Hypothesis ended, int word) {
        if (space.goesOn(ended.stand)) {
            spell(line, ended, TokenTrie.ROOT, false);
            boolean pause = words.isContent(word) && space.meter().left(ended.stand.meter()) >= 2;
            pause(line, ended, pause ? spelled.innerMarks() : new int[0]);
        }
        if (space.mayEnd(ended.stand, word)) {
            if (task.marks() == LineTask.Marks.ANY) {
                double log = voice.logProbability(spelled.lineBreak());
                add(line, ended, Hypothesis.NO_MARK, spelled.lineBreak(), Place.DONE, log, 0);
            }
            for (int mark : spelled.finalMarks(task.marks())) {
                double log = voice.logProbability(mark) + SearchSettings.BREAK;
                add(line, ended, mark, spelled.lineBreak(), Place.DONE, log, 0);
            }
        }
    }

    private void pause(Hypothesis line, Hypothesis ended, int[] marks) {
        int left = space.meter().left(ended.stand.meter());
        for (int mark : marks) {
            add(line, ended, Hypothesis.NO_MARK, mark, Place.MARK, voice.logProbability(mark), left);
        }
    }

    private void add(Hypothesis line, Hypothesis from, int mark, int token, Place place, double log, int left) {
        Sums sums = from.sums.and(log);
        Hypothesis grown = new Hypothesis(
                line, line.cache(), mark, token, place, from.stand, TokenTrie.ROOT, false, from.words, sums);
        offer(new Way(grown, score(sums, left) + noise.next()));
    }

    /// Thousands of words may come, and few are kept: what is no better than those is not even looked at.
    private boolean isGood(double score) {
        return ways.size() < SearchSettings.CHILDREN || score > ways.getLast().score();
    }

    private void offer(Way way) {
        if (isGood(way.score)) {
            int at = 0;
            while (at < ways.size() && ways.get(at).score >= way.score) {
                at++;
            }
            ways.add(at, way);
            if (ways.size() > SearchSettings.CHILDREN) {
                ways.removeLast();
            }
        }
    }

    /// The tokens of words that go on from a node.
    ///
    /// @param line what was read
    /// @param from the same, its last word counted
    private void spell(Hypothesis line, Hypothesis from, int node, boolean first) {
        TokenTrie trie = first ? spelled.starting() : spelled.inside();
        BitSet legal = first ? starting : inside.computeIfAbsent(from.stand, s -> trie.placed(space.admissible(s)));
        // The word that is being spelled counts as one syllable: a long one has to hold its own against
        // short ones before it is paid for all of its syllables.
        int left = Math.max(0, space.meter().left(from.stand.meter()) - 1);
        double before = score(from.sums, left);
        for (int child = trie.first(node); child < trie.end(node); child++) {
            double log = voice.logProbability(trie.token(child));
            double plain = before + log + noise.next();
            double score = isGood(plain + MOST_THEME) ? themed(plain, from, trie.word(child)) : plain;
            if (isGood(score) && trie.reaches(child, legal) && !isBarred(trie, child, from)) {
                Sums sums = from.sums.spelling(log, node == TokenTrie.ROOT);
                Hypothesis grown = new Hypothesis(
                        line,
                        line.cache(),
                        Hypothesis.NO_MARK,
                        trie.token(child),
                        Place.WORD,
                        from.stand,
                        child,
                        first,
                        from.words,
                        sums);
                offer(new Way(grown, score));
            }
        }
    }

    /// Whether a node spells a word that may not come, and nothing else.
    private boolean isBarred(TokenTrie trie, int node, Hypothesis from) {
        return trie.isLeaf(node) && manners.forbid(from.words, trie.word(node));
    }

    /// A score with what the theme adds. Most ways are not good enough even with it: only of the others it is asked
    /// whether the word was said.
    private double themed(double score, Hypothesis from, int word) {
        double themed = score + SearchSettings.THEME * bonus(word);
        return themed > score && isGood(themed) && from.words.contains(word) ? score : themed;
    }

    private double bonus(int word) {
        return word == TokenTrie.NONE || isDrawn() ? 0 : task.theme().bonus(word);
    }

    private double bonus(Hypothesis from, int word) {
        double bonus = bonus(word);
        return bonus == 0 || from.words.contains(word) ? 0 : bonus;
    }

    /// The line with its last word counted; empty if it says what it must not.
    private Optional<Hypothesis> ended(Hypothesis line, int word) {
        if (manners.forbid(line.words, word)) {
            return Optional.empty();
        }
        List<Integer> said = List.copyOf(Manners.and(line.words, word));
        boolean bad = manners.isBadFoot(line.words, line.stand, word);
        Sums sums = line.sums.ended(bonus(line, word), bad, manners.repetition(said));
        return Optional.of(new Hypothesis(
                line.parent,
                line.cache(),
                line.mark,
                line.token,
                Place.WORD,
                space.after(line.stand, word),
                TokenTrie.ROOT,
                false,
                said,
                sums));
    }

    private boolean isDrawn() {
        return noise.weight() > 0;
    }

    private double score(Sums sums, int left) {
        if (isDrawn()) {
            return sums.log();
        }
        double price = space.meter().byWords() ? SearchSettings.WORD : SearchSettings.SYLLABLE;
        return sums.log()
                - left * price
                + SearchSettings.THEME * sums.theme()
                - SearchSettings.BAD_FOOT * sums.badFeet()
                - sums.costs();
    }
}

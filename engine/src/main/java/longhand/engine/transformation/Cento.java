package longhand.engine.transformation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longhand.engine.form.Form;
import longhand.engine.form.LineRule;
import longhand.engine.form.Whole;
import longhand.engine.lexicon.Pronunciation;
import longhand.engine.lexicon.Rhymes;
import longhand.engine.scansion.FormCheck;
import longhand.engine.text.Words;

/// Makes a poem of lines that stand elsewhere, so that it keeps a form. Confined to one thread.
public final class Cento {

    /// Whole poems that are tried.
    private static final int MOST_POEMS = 200;

    /// Lines that are tried at one place.
    private static final int MOST_LINES = 12;

    private final Form form;
    private final FormCheck check;
    private final Preference preference;
    private final Map<LineRule, List<String>> fitting = new HashMap<>();
    private final Map<String, List<Pronunciation>> ends = new HashMap<>();
    private int tried;

    /// Says which lines should come next.
    @FunctionalInterface
    public interface Preference {

        /// @return some of the candidates, the best first
        List<String> order(List<String> poem, List<String> candidates);
    }

    /// @param form without refrains; its lines are spelled by no word
    public Cento(Form form, FormCheck check, Preference preference) {
        this.form = form;
        this.check = check;
        this.preference = preference;
    }

    /// @param lines to choose from; each comes once at most
    /// @return empty if none was found
    public Optional<List<String>> of(List<String> lines) {
        List<String> all = lines.stream().distinct().toList();
        for (LineRule rule : form.lines()) {
            fitting.computeIfAbsent(plain(rule), alone -> all.stream()
                    .filter(line -> isValid(List.of(alone), List.of(line)))
                    .toList());
        }
        tried = 0;
        return complete(List.of());
    }

    /// How many of the lines fit a line of the form, for people.
    public int fitting() {
        return fitting.values().stream().mapToInt(List::size).max().orElse(0);
    }

    private static LineRule plain(LineRule rule) {
        return rule.alone();
    }

    private boolean isValid(List<LineRule> rules, List<String> lines) {
        Whole word = new Whole(form.whole().word(), List.of(), Whole.Figure.NONE);
        Form part = new Form(form.id(), form.title(), form.about(), "", word, List.of(rules), List.of());
        return check.check(part, lines).isValid();
    }

    private Optional<List<String>> complete(List<String> poem) {
        if (poem.size() == form.lines().size()) {
            tried++;
            return check.check(form, poem).isValid() ? Optional.of(poem) : Optional.empty();
        }
        LineRule rule = form.lines().get(poem.size());
        List<String> candidates = fitting.getOrDefault(plain(rule), List.of()).stream()
                .filter(line -> !poem.contains(line) && rhymes(rule, line, poem))
                .toList();
        for (String line :
                preference.order(poem, candidates).stream().limit(MOST_LINES).toList()) {
            List<String> longer = new ArrayList<>(poem);
            longer.add(line);
            Optional<List<String>> whole = tried < MOST_POEMS ? complete(List.copyOf(longer)) : Optional.empty();
            if (whole.isPresent()) {
                return whole;
            }
        }
        return Optional.empty();
    }

    /// Whether the line rhymes with those that it must rhyme with, or another one can rhyme with it later.
    private boolean rhymes(LineRule rule, String line, List<String> poem) {
        if (rule.rhyme().isEmpty()) {
            return true;
        }
        for (int i = 0; i < poem.size(); i++) {
            if (form.lines().get(i).rhyme().equals(rule.rhyme())) {
                return rhyme(line, poem.get(i));
            }
        }
        long places = form.lines().stream()
                .filter(other -> other.rhyme().equals(rule.rhyme()))
                .count();
        return fitting.getOrDefault(plain(rule), List.of()).stream()
                        .filter(other -> !poem.contains(other) && rhyme(line, other))
                        .limit(places - 1)
                        .count()
                == places - 1;
    }

    private boolean rhyme(String line, String other) {
        return Rhymes.rhyme(end(line), end(other));
    }

    private List<Pronunciation> end(String line) {
        return ends.computeIfAbsent(line, said -> Words.of(said).stream()
                .reduce((_, later) -> later)
                .map(word -> check.speech().of(word.text()).readings())
                .orElse(List.of()));
    }
}

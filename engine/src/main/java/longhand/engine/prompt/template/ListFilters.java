package longhand.engine.prompt.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Filters over lists: choosing, changing, sorting.
final class ListFilters {

    private ListFilters() {}

    static Value apply(Value value, Given given) throws TemplateException {
        if (given.what().equals("dictsort")) {
            return sortPairs(value, given);
        }
        List<Value> values =
                switch (given.what()) {
                    case "map", "select", "reject", "selectattr", "rejectattr", "unique", "sort", "sum", "min", "max" ->
                        Show.elements(value, given.budget());
                    default ->
                        throw new TemplateException(
                                "the template uses the filter '" + given.what() + "', which is not supported");
                };
        given.budget().steps(values.size());
        return switch (given.what()) {
            case "map" -> Value.Items.of(map(values, given));
            case "select" -> Value.Items.of(choose(values, given, 0, true));
            case "reject" -> Value.Items.of(choose(values, given, 0, false));
            case "selectattr" -> Value.Items.of(choose(values, given, 1, true));
            case "rejectattr" -> Value.Items.of(choose(values, given, 1, false));
            case "unique" -> Value.Items.of(unique(values, given));
            case "sort" -> Value.Items.of(sort(values, given));
            case "sum" -> sum(values, given);
            default -> extreme(values, given);
        };
    }

    private static List<Value> map(List<Value> values, Given given) throws TemplateException {
        Optional<Value> attribute = Optional.ofNullable(given.named().get("attribute"));
        if (attribute.isPresent()) {
            return attributes(values, attribute.get(), given);
        }
        given.require(0, "filter");
        Given inner = Filters.inner(given, 1);
        given.budget().enter();
        List<Value> mapped = new ArrayList<>();
        for (Value value : values) {
            given.budget().step();
            mapped.add(Filters.apply(value, inner));
        }
        given.budget().leave();
        return mapped;
    }

    /// The named attribute of each value, or the default that was given for it.
    static List<Value> attributes(List<Value> values, Value attribute, Given given) throws TemplateException {
        List<Value> found = new ArrayList<>();
        for (Value value : values) {
            Value one = attribute(value, attribute, given);
            boolean missing = one instanceof Value.Undefined && given.named().containsKey("default");
            found.add(missing ? given.require(values.size(), "default") : one);
        }
        return found;
    }

    /// An attribute by index, by name, or by a path of names with dots.
    private static Value attribute(Value value, Value attribute, Given given) throws TemplateException {
        if (attribute instanceof Value.Int) {
            return Access.index(value, attribute);
        }
        Value found = value;
        for (String name : given.text(attribute).toString().split("\\.", -1)) {
            given.budget().step();
            found = Access.attribute(found, name);
        }
        return found;
    }

    /// @param skip 1 if the first argument names an attribute that the test is about
    private static List<Value> choose(List<Value> values, Given given, int skip, boolean wanted)
            throws TemplateException {
        if (skip > given.values().size()) {
            throw new TemplateException("'" + given.what() + "' needs the name of an attribute");
        }
        boolean hasTest = given.values().size() > skip;
        Given inner = hasTest ? Filters.inner(given, skip + 1) : given;
        List<Value> chosen = new ArrayList<>();
        for (Value value : values) {
            given.budget().step();
            Value tested = skip == 1 ? attribute(value, given.values().getFirst(), given) : value;
            if ((hasTest ? Tests.holds(tested, inner) : Truth.isTrue(tested)) == wanted) {
                chosen.add(value);
            }
        }
        return chosen;
    }

    private static List<Value> unique(List<Value> values, Given given) throws TemplateException {
        boolean caseMatters = given.flag(0, "case_sensitive");
        Optional<Value> attribute = given.get(1, "attribute");
        List<Value> keys = new ArrayList<>();
        List<Value> unique = new ArrayList<>();
        for (Value value : values) {
            Value key = key(attribute.isPresent() ? attribute(value, attribute.get(), given) : value, caseMatters);
            if (!Truth.contains(Value.Items.of(keys), key, given.budget())) {
                keys.add(key);
                unique.add(value);
            }
        }
        return unique;
    }

    private static Value key(Value value, boolean caseMatters) {
        return !caseMatters && value instanceof Value.Str(Text text) ? Value.of(text.lower()) : value;
    }

    private static List<Value> sort(List<Value> values, Given given) throws TemplateException {
        Optional<Value> attribute = given.get(2, "attribute");
        boolean caseMatters = given.flag(1, "case_sensitive");
        List<Keyed> keyed = new ArrayList<>();
        for (Value value : values) {
            keyed.add(new Keyed(
                    key(attribute.isPresent() ? attribute(value, attribute.get(), given) : value, caseMatters), value));
        }
        return sorted(keyed, given.flag(0, "reverse"), given.budget());
    }

    private record Keyed(Value key, Value value) {}

    /// Carries the refusal of a comparison out of the sort.
    private static final class Incomparable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient TemplateException refusal;

        Incomparable(TemplateException refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }

    private static List<Value> sorted(List<Keyed> keyed, boolean reverse, Budget budget) throws TemplateException {
        Comparator<Keyed> order = (a, b) -> {
            try {
                return Truth.compare(a.key(), b.key(), budget);
            } catch (TemplateException refusal) {
                throw new Incomparable(refusal);
            }
        };
        try {
            return keyed.stream()
                    .sorted(reverse ? order.reversed() : order)
                    .map(Keyed::value)
                    .toList();
        } catch (Incomparable pair) {
            throw pair.refusal;
        }
    }

    private static Value sortPairs(Value value, Given given) throws TemplateException {
        if (!(value instanceof Value.Mapping mapping)) {
            throw given.wrong(value, "a dictionary");
        }
        boolean byValue = given.get(1, "by").isPresent() && given.text(1, "by").equals(Text.of("value"));
        List<Keyed> keyed = new ArrayList<>();
        for (Value pair : Methods.pairs(mapping).values()) {
            Value key = Access.index(pair, Value.of(byValue ? 1 : 0));
            keyed.add(new Keyed(key(key, given.flag(0, "case_sensitive")), pair));
        }
        return Value.Items.of(sorted(keyed, given.flag(2, "reverse"), given.budget()));
    }

    private static Value sum(List<Value> values, Given given) throws TemplateException {
        Optional<Value> attribute = given.get(0, "attribute");
        Value sum = given.get(1, "start").orElse(Value.of(0));
        for (Value value : values) {
            sum = Arithmetic.apply(
                    "+", sum, attribute.isPresent() ? attribute(value, attribute.get(), given) : value, given.budget());
        }
        return sum;
    }

    private static Value extreme(List<Value> values, Given given) throws TemplateException {
        Value best = new Value.Undefined("the " + given.what() + " of nothing");
        for (Value value : values) {
            boolean first = best instanceof Value.Undefined;
            int order = first ? 0 : Truth.compare(key(value, false), key(best, false), given.budget());
            if (first || (given.what().equals("min") ? order < 0 : order > 0)) {
                best = value;
            }
        }
        return best;
    }
}

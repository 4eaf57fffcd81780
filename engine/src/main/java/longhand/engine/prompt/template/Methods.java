package longhand.engine.prompt.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/// The methods of texts and dictionaries.
final class Methods {

    private static final Set<String> OF_TEXTS = Set.of(
            "strip",
            "lstrip",
            "rstrip",
            "split",
            "splitlines",
            "startswith",
            "endswith",
            "upper",
            "lower",
            "title",
            "capitalize",
            "replace",
            "count",
            "find",
            "join",
            "removeprefix",
            "removesuffix",
            "isdigit",
            "isspace");
    private static final Set<String> OF_MAPPINGS = Set.of("get", "items", "keys", "values");

    private Methods() {}

    static boolean exist(Value self, String name) {
        return switch (self) {
            case Value.Str _ -> OF_TEXTS.contains(name);
            case Value.Mapping _ -> OF_MAPPINGS.contains(name);
            case Value.Loop _ -> name.equals("cycle");
            default -> false;
        };
    }

    static Value call(Value self, Given given) throws TemplateException {
        return switch (self) {
            case Value.Str(Text text) -> ofText(text, given);
            case Value.Mapping mapping -> ofMapping(mapping, given);
            case Value.Loop loop
            when !given.values().isEmpty() ->
                given.values().get(loop.index0() % given.values().size());
            default -> throw given.wrong(self, "something with that method");
        };
    }

    private static Value ofMapping(Value.Mapping mapping, Given given) throws TemplateException {
        given.budget().steps(mapping.entries().size());
        return switch (given.what()) {
            case "get" -> {
                Value found = mapping.entries().get(Truth.key(given.require(0, "key")));
                yield found == null ? given.get(1, "default").orElse(Value.NONE) : found;
            }
            case "keys" -> Value.Items.of(List.copyOf(mapping.entries().keySet()));
            case "values" -> Value.Items.of(List.copyOf(mapping.entries().values()));
            default -> pairs(mapping);
        };
    }

    static Value.Items pairs(Value.Mapping mapping) {
        List<Value> pairs = new ArrayList<>();
        mapping.entries().forEach((key, value) -> pairs.add(new Value.Items(List.of(key, value), true)));
        return Value.Items.of(pairs);
    }

    private static Value ofText(Text text, Given given) throws TemplateException {
        given.budget().text(text.length());
        given.budget().steps(text.length() / 16);
        return switch (given.what()) {
            case "strip" -> Value.of(text.strip(unwanted(text, given), true, true));
            case "lstrip" -> Value.of(text.strip(unwanted(text, given), true, false));
            case "rstrip" -> Value.of(text.strip(unwanted(text, given), false, true));
            case "split" -> split(text, given);
            case "splitlines" -> Texts.lines(text, given.budget());
            case "startswith" -> Value.of(isAtAny(text, given, true));
            case "endswith" -> Value.of(isAtAny(text, given, false));
            case "upper" -> Value.of(text.upper());
            case "lower" -> Value.of(text.lower());
            case "title" -> Value.of(Texts.title(text));
            case "capitalize" -> Value.of(Texts.capitalize(text));
            case "replace" -> Value.of(Texts.replace(text, given));
            case "count" -> Value.of(Texts.count(text, given.text(0, "sub"), given.budget()));
            case "find" -> {
                given.budget().search(text.length(), given.text(0, "sub").length());
                yield Value.of(text.indexOf(given.text(0, "sub"), 0));
            }
            case "join" ->
                Value.of(Texts.join(Show.elements(given.require(0, "iterable"), given.budget()), text, given));
            case "removeprefix" ->
                Value.of(
                        text.startsWith(given.text(0, "prefix"), 0)
                                ? text.slice(given.text(0, "prefix").length(), text.length())
                                : text);
            case "removesuffix" ->
                Value.of(
                        endsWith(text, given.text(0, "suffix"))
                                ? text.slice(
                                        0,
                                        text.length() - given.text(0, "suffix").length())
                                : text);
            case "isdigit" ->
                Value.of(!text.isEmpty()
                        && text.strip(Character::isDigit, true, false).isEmpty());
            default -> Value.of(!text.isEmpty() && text.strip().isEmpty());
        };
    }

    private static IntPredicate unwanted(Text text, Given given) throws TemplateException {
        if (given.values().isEmpty() || given.values().getFirst() instanceof Value.None) {
            return Text::isSpace;
        }
        Text characters = given.text(0, "chars");
        given.budget().search(text.length(), characters.length());
        return characters::contains;
    }

    private static Value split(Text text, Given given) throws TemplateException {
        long most = given.integer(1, "maxsplit", -1);
        boolean atSpace = given.get(0, "sep").orElse(Value.NONE) instanceof Value.None;
        return atSpace
                ? Texts.words(text, most, given.budget())
                : Texts.split(text, given.text(0, "sep"), most, given.budget());
    }

    private static boolean endsWith(Text text, Text end) {
        return text.startsWith(end, text.length() - end.length());
    }

    /// Whether the text begins or ends with the argument, or with one of several.
    private static boolean isAtAny(Text text, Given given, boolean begin) throws TemplateException {
        Value wanted = given.require(0, "prefix");
        List<Value> all = wanted instanceof Value.Items items ? items.values() : List.of(wanted);
        for (Value one : all) {
            Text part = given.text(one);
            if (begin ? text.startsWith(part, 0) : endsWith(text, part)) {
                return true;
            }
        }
        return false;
    }
}

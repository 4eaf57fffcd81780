package longhand.engine.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import longhand.engine.api.Prompt;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.PromptLines;

/// A task shown by worked examples. They lie in the resources under `longhand/revision`, one folder a
/// language: first a line that says what is to be done, then pairs of lines, `>` given and `<` answered.
/// A language without a folder has the English ones. Immutable.
///
/// @param order  what is to be done, in a line
/// @param pairs  what is given, and what became of it
/// @param labels of a page of examples, for what is given and what becomes of it
record Examples(String order, List<Pair> pairs, Pair labels) {

    private static final String GIVEN = "> ";
    private static final String ANSWER = "< ";

    record Pair(String given, String answer) {}

    Examples {
        pairs = List.copyOf(pairs);
    }

    static Examples of(Locale locale, String task) {
        List<String> lines = lines(locale, task);
        List<String> labels = lines(locale, "labels");
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i + 1 < lines.size(); i += 2) {
            pairs.add(new Pair(content(lines.get(i), GIVEN), content(lines.get(i + 1), ANSWER)));
        }
        return new Examples(lines.getFirst(), pairs, new Pair(labels.get(0), labels.get(1)));
    }

    /// The lines of one of the resources of revision; those of English where a language has none.
    static List<String> lines(Locale locale, String name) {
        return PromptLines.of("revision", name, locale);
    }

    private static String content(String line, String mark) {
        if (!line.startsWith(mark)) {
            throw new IllegalStateException("an example must begin with " + mark + ": " + line);
        }
        return line.substring(mark.length());
    }

    /// Words of the examples, which a small model likes to answer with.
    Set<String> foreign(LanguageWords language) {
        String all =
                pairs.stream().map(pair -> pair.given() + "\n" + pair.answer()).collect(Collectors.joining("\n"));
        return Content.of(all, language);
    }

    /// As a conversation in which the model has answered well so far.
    Prompt.Instruction turns(String given) {
        List<Prompt.Message> messages = new ArrayList<>();
        messages.add(new Prompt.Message("system", order));
        for (Pair pair : pairs) {
            messages.add(new Prompt.Message("user", pair.given()));
            messages.add(new Prompt.Message("assistant", pair.answer()));
        }
        messages.add(new Prompt.Message("user", given));
        return new Prompt.Instruction(messages);
    }

    /// As a page that such pairs fill.
    Prompt.Continuation page(String given) {
        StringBuilder page = new StringBuilder(order).append("\n\n");
        for (Pair pair : pairs) {
            page.append(labels.given()).append(' ').append(pair.given()).append('\n');
            page.append(labels.answer()).append(' ').append(pair.answer()).append("\n\n");
        }
        page.append(labels.given()).append(' ').append(given).append('\n').append(labels.answer());
        return new Prompt.Continuation(page.toString());
    }
}

package longhand.engine.prompt.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What filters and methods do with texts.
final class Texts {

    private Texts() {}

    static Value.Items split(Text text, Text separator, long most, Budget budget) throws TemplateException {
        if (separator.isEmpty()) {
            throw new TemplateException("the template splits a text at an empty separator");
        }
        budget.search(text.length(), separator.length());
        List<Value> parts = new ArrayList<>();
        int from = 0;
        int found = text.indexOf(separator, 0);
        while (found >= 0 && (most < 0 || parts.size() < most)) {
            budget.step();
            parts.add(Value.of(text.slice(from, found)));
            from = found + separator.length();
            found = text.indexOf(separator, from);
        }
        parts.add(Value.of(text.slice(from, text.length())));
        return Value.Items.of(parts);
    }

    /// What stands between runs of white space.
    static Value.Items words(Text text, long most, Budget budget) throws TemplateException {
        List<Value> words = new ArrayList<>();
        int from = skip(text, 0, true);
        while (from < text.length()) {
            budget.step();
            boolean last = most >= 0 && words.size() >= most;
            int to = last ? text.length() : skip(text, from, false);
            words.add(Value.of(text.slice(from, to).strip(Text::isSpace, false, true)));
            from = skip(text, to, true);
        }
        return Value.Items.of(words);
    }

    private static int skip(Text text, int from, boolean spaces) {
        int at = from;
        while (at < text.length() && Text.isSpace(text.at(at)) == spaces) {
            at++;
        }
        return at;
    }

    static Value.Items lines(Text text, Budget budget) throws TemplateException {
        List<Value> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.at(at) == '\n' || text.at(at) == '\r') {
                budget.step();
                lines.add(Value.of(text.slice(from, at)));
                boolean pair = text.at(at) == '\r' && at + 1 < text.length() && text.at(at + 1) == '\n';
                at += pair ? 1 : 0;
                from = at + 1;
            }
        }
        if (from < text.length()) {
            lines.add(Value.of(text.slice(from, text.length())));
        }
        return Value.Items.of(lines);
    }

    static Text replace(Text text, Given given) throws TemplateException {
        Text old = given.text(0, "old");
        Text fresh = given.text(1, "new");
        long most = given.integer(2, "count", -1);
        given.budget().search(text.length(), old.length());
        Text.TextBuilder out = new Text.TextBuilder();
        int from = 0;
        int found = text.indexOf(old, 0);
        for (long count = 0; found >= 0 && (most < 0 || count < most); count++) {
            given.budget().step();
            long size = (long) out.length() + found - from + fresh.length();
            given.budget().text(size > Budget.MOST_CHARACTERS ? size : fresh.length());
            out.add(text.slice(from, found));
            out.add(fresh);
            from = found + old.length();
            int next = old.isEmpty() ? from + 1 : from;
            if (old.isEmpty() && from < text.length()) {
                out.add(text.slice(from, next));
                from = next;
            }
            found = next > text.length() ? -1 : text.indexOf(old, from);
        }
        out.add(text.slice(Math.min(from, text.length()), text.length()));
        given.budget().text(out.length());
        return out.build();
    }

    static int count(Text text, Text part, Budget budget) throws TemplateException {
        budget.search(text.length(), part.length());
        if (part.isEmpty()) {
            return text.length() + 1;
        }
        int count = 0;
        for (int at = text.indexOf(part, 0); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    static Text join(List<Value> values, Text separator, Given given) throws TemplateException {
        Text.TextBuilder out = new Text.TextBuilder();
        for (int i = 0; i < values.size(); i++) {
            given.budget().step();
            if (i > 0) {
                out.add(separator);
            }
            out.add(Show.text(values.get(i), given.budget()));
            given.budget().text(out.length() > Budget.MOST_CHARACTERS ? out.length() : 0);
        }
        given.budget().text(out.length());
        return out.build();
    }

    static Text capitalize(Text text) {
        Text.TextBuilder out = new Text.TextBuilder();
        if (!text.isEmpty()) {
            out.add(text.slice(0, 1).map(c -> c.toUpperCase(Locale.ROOT)));
            out.add(text.slice(1, text.length()).lower());
        }
        return out.build();
    }

    /// Every run of letters with its first one large.
    static Text title(Text text) {
        return title(text, Character::isLetter);
    }

    /// @param inWord characters after which no word begins
    static Text title(Text text, java.util.function.IntPredicate inWord) {
        Text.TextBuilder out = new Text.TextBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            Text character = text.slice(i, i + 1);
            out.add(inside ? character.lower() : character.map(c -> c.toUpperCase(Locale.ROOT)));
            inside = inWord.test(text.at(i));
        }
        return out.build();
    }

    static Text escape(Text text) {
        return text.map(character -> switch (character) {
            case "&" -> "&amp;";
            case "<" -> "&lt;";
            case ">" -> "&gt;";
            case "'" -> "&#39;";
            case "\"" -> "&#34;";
            default -> character;
        });
    }

    static Text indent(Text text, Given given) throws TemplateException {
        long width = given.integer(0, "width", 4);
        boolean first = given.flag(1, "first");
        boolean blank = given.flag(2, "blank");
        if (width < 0 || width > 1_000) {
            throw new TemplateException("'indent' was given a width of " + width);
        }
        Text margin = Text.of(" ".repeat((int) width));
        List<Value> lines = split(text, Text.of("\n"), -1, given.budget()).values();
        given.budget().text((long) text.length() + lines.size() * width);
        Text.TextBuilder out = new Text.TextBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Text line = given.text(lines.get(i));
            out.add(i > 0 ? "\n" : "");
            out.add(i == 0 && !first || i > 0 && !blank && line.isEmpty() ? Text.EMPTY : margin);
            out.add(line);
        }
        return out.build();
    }
}

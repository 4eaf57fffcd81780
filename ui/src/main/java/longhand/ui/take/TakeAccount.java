package longhand.ui.take;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longhand.engine.api.StopReason;
import longhand.memory.api.Take;

/// How a take came about: what was asked for and how it ended, read from what is stored with it. Takes of
/// earlier versions tell less.
///
/// @param direction what the writer wanted to happen; empty = nothing
/// @param setting   who was to be there, where and when; empty = not said
/// @param length    the words that were asked for; empty = not known
/// @param ended     why it ended; empty = not known
/// @param rules     that its words keep
public record TakeAccount(
        String direction, String setting, Optional<TakeLength> length, Optional<StopReason> ended, List<String> rules) {

    private static final String SAID = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern WORDS = Pattern.compile("\"words\":(\\d{1,7}),\"length\":\"(\\w+)\"");
    private static final Pattern ENDED = Pattern.compile("\"ended\":\"(\\w+)\"");
    private static final Pattern DIRECTION = line("direction");
    private static final Pattern SETTING = line("setting");

    private static final Pattern RULES = Pattern.compile("\"rules\":\\[((?:" + SAID + ",?)*+)]");
    private static final Pattern RULE = Pattern.compile(SAID);

    public TakeAccount {
        rules = List.copyOf(rules);
    }

    private static Pattern line(String name) {
        return Pattern.compile("\"" + name + "\":" + SAID);
    }

    public static TakeAccount of(Take take) {
        String settings = take.settings();
        return new TakeAccount(
                said(DIRECTION, settings), said(SETTING, settings), length(settings), ended(settings), rules(settings));
    }

    private static List<String> rules(String settings) {
        Matcher list = RULES.matcher(settings);
        return list.find()
                ? RULE.matcher(list.group(1))
                        .results()
                        .map(rule -> plain(rule.group(1)))
                        .toList()
                : List.of();
    }

    private static String plain(String escaped) {
        return escaped.replaceAll("\\\\(.)", "$1");
    }

    private static String said(Pattern line, String settings) {
        Matcher found = line.matcher(settings);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static Optional<TakeLength> length(String settings) {
        Matcher words = WORDS.matcher(settings);
        if (!words.find()) {
            return Optional.empty();
        }
        int asked = Math.clamp(Integer.parseInt(words.group(1)), 1, TakeLength.MOST);
        return Optional.of(new TakeLength(asked, words.group(2).equals("exactly")));
    }

    private static Optional<StopReason> ended(String settings) {
        Matcher ended = ENDED.matcher(settings);
        String name = ended.find() ? ended.group(1) : "";
        for (StopReason reason : StopReason.values()) {
            if (SettingsJson.name(reason).equals(name)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}

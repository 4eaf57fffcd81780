package longhand.engine.tokenizer;

import java.util.List;

/// Cuts a text into pre-tokens: merges never reach over their borders.
///
/// The text goes through the passes one after the other; each cuts the pieces of the one before, and
/// sees nothing outside the piece. Within a pass the first rule that fits wins; what fits no rule is
/// a piece of its own. Linear in the text. Immutable.
///
/// @param passes each a list of rules
record PreTokenizer(List<List<Rule>> passes) {

    PreTokenizer {
        passes = List.copyOf(passes);
    }

    /// Where each pre-token ends, in bytes of UTF-8.
    ///
    /// @param offset added to each
    int[] byteEnds(String text, int offset) {
        int[] ends = ends(text);
        int bytes = offset;
        int at = 0;
        for (int i = 0; i < ends.length; i++) {
            for (; at < ends[i]; at++) {
                bytes += utf8Bytes(text.charAt(at));
            }
            ends[i] = bytes;
        }
        return ends;
    }

    private static int utf8Bytes(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3; // a pair of surrogates has four
    }

    /// Where each pre-token ends, in chars.
    int[] ends(String text) {
        IntList ends = new IntList();
        if (!text.isEmpty()) {
            ends.add(text.length());
        }
        for (List<Rule> rules : passes) {
            IntList finer = new IntList();
            int start = 0;
            for (int i = 0; i < ends.size(); i++) {
                cut(text, start, ends.get(i), rules, finer);
                start = ends.get(i);
            }
            ends = finer;
        }
        return ends.toArray();
    }

    private static void cut(String text, int from, int limit, List<Rule> rules, IntList ends) {
        int start = from;
        int at = from;
        while (at < limit) {
            int end = end(text, at, limit, rules);
            if (end > at) {
                if (at > start) {
                    ends.add(at);
                }
                ends.add(end);
                start = end;
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        if (limit > start) {
            ends.add(limit);
        }
    }

    private static int end(String text, int at, int limit, List<Rule> rules) {
        for (Rule rule : rules) {
            int end = rule.end(text, at, limit);
            if (end > at) {
                return end;
            }
        }
        return at;
    }
}

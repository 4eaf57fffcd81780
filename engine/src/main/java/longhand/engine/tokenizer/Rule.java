package longhand.engine.tokenizer;

/// One way in which a pre-token may look.
sealed interface Rule {

    /// Where the pre-token that begins at `from` ends, or `from` if none of this look begins there.
    ///
    /// @param limit where the text ends; nothing beyond is seen
    int end(String text, int from, int limit);

    /// Where the run of characters of `set` that begins at `from` ends.
    static int runEnd(CharacterSet set, String text, int from, int limit, int most) {
        int at = from;
        for (int count = 0; at < limit && count < most; count++) {
            int character = text.codePointAt(at);
            if (!set.has(character)) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    static int runEnd(CharacterSet set, String text, int from, int limit) {
        return runEnd(set, text, from, limit, Integer.MAX_VALUE);
    }

    /// At least one character of a set, with something before and after it.
    ///
    /// @param before one character of it may stand before the run
    /// @param glued  whether that character must be there
    /// @param set    of the run
    /// @param most   characters in the run
    /// @param after  any number of it may follow
    record Run(CharacterSet before, boolean glued, CharacterSet set, int most, CharacterSet after) implements Rule {

        static Run of(CharacterSet set) {
            return new Run(CharacterSet.NONE, false, set, Integer.MAX_VALUE, CharacterSet.NONE);
        }

        Run mayFollow(CharacterSet one) {
            return new Run(one, false, set, most, after);
        }

        Run mustFollow(CharacterSet one) {
            return new Run(one, true, set, most, after);
        }

        Run atMost(int characters) {
            return new Run(before, glued, set, characters, after);
        }

        Run then(CharacterSet any) {
            return new Run(before, glued, set, most, any);
        }

        @Override
        public int end(String text, int from, int limit) {
            int start = runEnd(before, text, from, limit, 1);
            int end = start > from || !glued ? runEnd(set, text, start, limit, most) : start;
            if (end == start && start > from && !glued) {
                start = from; // the character before may belong to the run itself
                end = runEnd(set, text, start, limit, most);
            }
            return end == start ? from : runEnd(after, text, end, limit);
        }
    }

    /// A fixed number of characters of a set.
    record Exactly(CharacterSet set, int count) implements Rule {

        @Override
        public int end(String text, int from, int limit) {
            int end = runEnd(set, text, from, limit, count);
            return text.codePointCount(from, end) == count ? end : from;
        }
    }

    /// English endings after an apostrophe: 's 't 're 've 'm 'll 'd.
    record Contraction(boolean anyCase) implements Rule {

        private static final String[] ENDINGS = {"'s", "'t", "'re", "'ve", "'m", "'ll", "'d"};

        @Override
        public int end(String text, int from, int limit) {
            if (text.charAt(from) != '\'') {
                return from;
            }
            for (String ending : ENDINGS) {
                int end = from + ending.length();
                if (end <= limit && matches(text, from, ending)) {
                    return end;
                }
            }
            return from;
        }

        private boolean matches(String text, int from, String ending) {
            for (int i = 1; i < ending.length(); i++) {
                char c = text.charAt(from + i);
                boolean capital = anyCase && c >= 'A' && c <= 'Z'; // ASCII only: a long s is no s here
                if ((capital ? c + ('a' - 'A') : c) != ending.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// White space up to the last line end in it.
    record LineEnds() implements Rule {

        @Override
        public int end(String text, int from, int limit) {
            int end = runEnd(CharacterSet.SPACE, text, from, limit);
            while (end > from && !CharacterSet.NEWLINE.has(text.charAt(end - 1))) {
                end--;
            }
            return end;
        }
    }

    /// White space, but for its last character where a word follows: that one belongs to the word.
    record Gap() implements Rule {

        @Override
        public int end(String text, int from, int limit) {
            int end = runEnd(CharacterSet.SPACE, text, from, limit);
            boolean wordFollows = end < limit && end > from;
            return wordFollows ? text.offsetByCodePoints(end, -1) : end;
        }
    }

    /// A word whose capitals come first, with one character before it: `HTTPServer` is two of them.
    /// A letter without case counts as both.
    ///
    /// @param endings whether an English ending after an apostrophe belongs to it
    record CasedWord(boolean endings) implements Rule {

        private static final Contraction ENDING = new Contraction(true);

        @Override
        public int end(String text, int from, int limit) {
            int start = runEnd(CharacterSet.BEFORE_WORD, text, from, limit, 1);
            int end = wordEnd(text, start, limit);
            if (end == start) {
                return from;
            }
            return endings && end < limit ? ENDING.end(text, end, limit) : end;
        }

        private static int wordEnd(String text, int start, int limit) {
            int capitals = runEnd(CharacterSet.CAPITAL, text, start, limit);
            int smalls = runEnd(CharacterSet.SMALL, text, capitals, limit);
            if (smalls > capitals) {
                return smalls;
            }
            int lastSmall = capitals;
            while (lastSmall > start) {
                int before = text.codePointBefore(lastSmall);
                if (CharacterSet.SMALL.has(before)) {
                    return lastSmall;
                }
                lastSmall -= Character.charCount(before);
            }
            return capitals;
        }
    }
}

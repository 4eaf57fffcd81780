package longhand.engine.sampling;

import java.util.BitSet;

/// Excludes each token that would end an n-gram which the text already has. Looks at everything since
/// the beginning of the prompt. Paulus et al., 2017, arXiv:1705.04304.
///
/// Steps back where it would leave no token: a rule of form goes first. Confined to the decode thread.
final class NoRepeatNgram implements LogitsProcessor {

    private final int n;
    private final RecentTokens text;
    private final BitSet banned;

    /// @param n at least 2
    NoRepeatNgram(int n, int vocabularySize) {
        this.n = n;
        this.text = new RecentTokens(vocabularySize, -1);
        this.banned = new BitSet(vocabularySize);
    }

    @Override
    public void accept(int token) {
        text.add(token);
    }

    @Override
    public void rewind(int length) {
        text.rewind(length);
    }

    /// It counts what is left.
    @Override
    public double raises() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void process(Logits logits) {
        banned.clear();
        for (int end = n - 1; end < text.size(); end++) {
            int token = text.get(end);
            if (!logits.isExcluded(token) && repeatsBefore(end)) {
                banned.set(token);
            }
        }
        if (banned.cardinality() < logits.count()) {
            banned.stream().forEach(logits::exclude);
        }
    }

    /// Whether the n - 1 tokens before `end` are also the last ones of the text.
    private boolean repeatsBefore(int end) {
        int last = text.size();
        for (int back = 1; back < n; back++) {
            if (text.get(end - back) != text.get(last - back)) {
                return false;
            }
        }
        return true;
    }
}

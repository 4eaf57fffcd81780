package longhand.engine.constraint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import longhand.engine.sampling.Logits;
import longhand.engine.tokenizer.Tokenizer;

/// Words that break a rule become less likely, each by the same amount.
///
/// What a word costs is paid ahead, token by token: behind each one so much has been paid as a word with that beginning
/// costs on average, so that it adds up to the whole for a word that breaks the rule, and to nothing for one that keeps
/// it. Paid at its last token alone it would come too late: by then hardly anything else is likely. (Shaping by
/// potentials, after Ng, Harada and Russell, 1999.) What is no word of the lexicon costs nothing.
///
/// Confined to the decode thread; one instance per take.
public final class SoftRuleConstraint implements TokenConstraint {

    private final Tokenizer tokenizer;
    private final WordMasks masks;
    private final BitSet inside;
    private final double cost;
    private final String description;
    private final List<Place> places = new ArrayList<>();

    /// Behind a token.
    ///
    /// @param kept where the text stands in the rule
    /// @param free where it stands without it
    /// @param open bytes of the page that have still to be said again
    /// @param paid ahead for the word that is begun there, not above 0
    private record Place(WordPosition kept, WordPosition free, int open, double paid) {}

    /// @param kept   the rule
    /// @param free   the same words without it
    /// @param inside tokens that go on with a word, see [#inside(Tokenizer)]
    /// @param cost   of a word that breaks the rule, in nats, positive
    /// @param page   the end of what stands before the take
    /// @param open   how many of the last bytes of `page` the take says again
    public SoftRuleConstraint(
            Tokenizer tokenizer,
            WordMasks masks,
            WordState kept,
            WordState free,
            BitSet inside,
            double cost,
            String description,
            byte[] page,
            int open) {
        this.tokenizer = tokenizer;
        this.masks = masks;
        this.inside = inside;
        this.cost = cost;
        this.description = description;
        places.add(new Place(masks.behindPage(kept, page), masks.behindPage(free, page), open, 0));
    }

    /// The tokens that begin with a letter or an apostrophe.
    public static BitSet inside(Tokenizer tokenizer) {
        BitSet inside = new BitSet();
        for (int token = 0; token < tokenizer.vocabularySize(); token++) {
            byte[] bytes = tokenizer.bytes(token);
            inside.set(token, bytes.length > 0 && (Character.isLetter(bytes[0]) || bytes[0] == '\''));
        }
        return inside;
    }

    /// What the take says again costs nothing, whatever follows it in the same token.
    @Override
    public void mask(Logits logits) {
        Place here = places.getLast();
        if (here.open > 0) {
            return;
        }
        TokenMask kept = masks.mask(here.kept);
        BitSet keeps = kept.tokens();
        BitSet keeping = masks.mask(here.free).tokens();
        BitSet breaking = (BitSet) keeping.clone();
        keeping.and(keeps);
        breaking.andNot(keeps);
        logits.add(keeping, -here.paid);
        kept.weigh(logits, this::price);
        if (here.kept.walk() == WordWalk.LOST) {
            breaking.andNot(inside); // the word has paid
        }
        logits.add(breaking, -cost - here.paid);
    }

    /// It excludes nothing, and may make a word likelier that has paid ahead.
    @Override
    public boolean narrow(long[] allowed) {
        return false;
    }

    /// What the words cost on average that have a beginning, as a sum for log-probabilities.
    ///
    /// @param log of the probability that such a word keeps the rule
    private double price(double log) {
        double keeps = Math.exp(log);
        return Math.log(keeps + (1 - keeps) * Math.exp(-cost));
    }

    @Override
    public void accept(int token) {
        Place here = places.getLast();
        byte[] bytes = tokenizer.bytes(token);
        int again = Math.min(here.open, bytes.length);
        WordPosition kept = masks.after(here.kept, bytes, again);
        double paid = here.open == 0 && masks.mask(here.kept).allows(token) ? price(masks.doubt(kept)) : 0;
        places.add(new Place(kept, masks.after(here.free, bytes, again), here.open - again, paid));
    }

    @Override
    public boolean rewind(int accepted) {
        places.subList(accepted + 1, places.size()).clear();
        return true;
    }

    /// A soft rule keeps nothing from its end.
    @Override
    public boolean mayStop() {
        return true;
    }

    @Override
    public String description() {
        return description;
    }
}

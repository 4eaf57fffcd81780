package longhand.engine.constraint;

import java.util.ArrayList;
import java.util.List;
import longhand.engine.sampling.Logits;
import longhand.engine.tokenizer.Tokenizer;

/// Every word of a take obeys a rule, and no token leads to a place from which it could not be kept. Confined to the
/// decode thread; one instance per take.
public final class WordRuleConstraint implements TokenConstraint {

    private final Tokenizer tokenizer;
    private final WordMasks masks;
    private final String description;
    private final List<Place> places = new ArrayList<>();

    /// Behind a token.
    ///
    /// @param open bytes of the page that have still to be said again
    private record Place(WordPosition position, int open) {}

    /// @param page the end of what stands before the take; its words may break the rule; one that is not a word yet
    ///             is finished as the rule says, if it can be
    /// @param open how many of the last bytes of `page` the take says again, see token healing
    public WordRuleConstraint(
            Tokenizer tokenizer, WordMasks masks, WordState rule, String description, byte[] page, int open) {
        this.tokenizer = tokenizer;
        this.masks = masks;
        this.description = description;
        places.add(new Place(masks.behindPage(rule, page), open));
    }

    /// What the take says again is the page's, and another rule sees to it; what follows it in the same token is new.
    @Override
    public void mask(Logits logits) {
        Place here = places.getLast();
        if (here.open == 0) {
            masks.mask(here.position).apply(logits);
            return;
        }
        for (int token = 0; token < logits.size(); token++) {
            byte[] bytes = tokenizer.bytes(token);
            if (bytes.length > here.open && !masks.isAllowed(here.position, bytes, here.open)) {
                logits.exclude(token);
            }
        }
    }

    @Override
    public boolean narrow(long[] allowed) {
        Place here = places.getLast();
        if (here.open == 0) {
            masks.mask(here.position).narrow(allowed);
        }
        return here.open == 0;
    }

    /// Whether the rule wants more words before the text may end, the one that is being written apart.
    public boolean isOwing() {
        return !places.getLast().position.rule().mayStop();
    }

    /// Whether [#mask] would leave a token.
    boolean leavesSome(Logits logits) {
        Place here = places.getLast();
        return here.open > 0 || masks.mask(here.position).leavesSome(logits);
    }

    /// Whether [#narrow] would leave a token.
    boolean leavesSome(long[] allowed) {
        Place here = places.getLast();
        return here.open > 0 || masks.mask(here.position).leavesSome(allowed);
    }

    /// Finds the mask of this place, so that [#mask] has only to apply it.
    public void prepare() {
        masks.mask(places.getLast().position);
    }

    @Override
    public void accept(int token) {
        Place here = places.getLast();
        byte[] bytes = tokenizer.bytes(token);
        int again = Math.min(here.open, bytes.length);
        places.add(new Place(masks.after(here.position, bytes, again), here.open - again));
    }

    @Override
    public boolean rewind(int accepted) {
        places.subList(accepted + 1, places.size()).clear();
        return true;
    }

    @Override
    public boolean mayStop() {
        Place here = places.getLast();
        return here.open == 0 && masks.mayStop(here.position);
    }

    @Override
    public String description() {
        return description;
    }
}

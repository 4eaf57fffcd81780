package longhand.ui.take;

import java.util.List;
import java.util.Optional;
import longhand.engine.text.WordCounter;

/// What was recalled for a take, and for which page. It serves the next takes too, as long as little was written since:
/// it stands ahead of the page, and with every other recollection the model would have to read the whole page again.
/// Immutable.
///
/// @param among     paragraphs of earlier scenes among which it was found
/// @param direction of the take; empty = none
/// @param read      of the page
/// @param part      what was found
record Recollection(List<EarlierPages.Piece> among, String direction, String read, Optional<PromptPart> part) {

    static final Recollection NONE = new Recollection(List.of(), "", "", Optional.empty());

    /// Words behind which the page speaks of something else.
    private static final int REACH = 300;

    Recollection {
        among = List.copyOf(among);
    }

    /// Whether nothing else needs to be looked for.
    boolean serves(List<EarlierPages.Piece> others, String where, String page) {
        String known = read.stripTrailing();
        return !known.isEmpty()
                && direction.equals(where)
                && page.startsWith(known)
                && WordCounter.count(page.substring(known.length())) < REACH
                && among.equals(others);
    }
}

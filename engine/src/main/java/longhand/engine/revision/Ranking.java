package longhand.engine.revision;

import java.util.Set;
import longhand.engine.api.Proposal;
import longhand.engine.text.Content;
import longhand.engine.text.LanguageWords;
import longhand.engine.text.Repetition;

/// Which proposal is the better, told without a model: it does what was asked, says what the selection
/// says, brings little that stands nowhere on the page, and does not circle. Immutable.
final class Ranking {

    /// A box that is not kept weighs as much as half of what the selection says.
    private static final double BROKEN = 0.5;

    private static final double CIRCLES = 4;
    private static final double STRANGE = 0.3;

    private final LanguageWords language;
    private final boolean replaces;
    private final Set<String> selected;
    private final Set<String> page;

    /// @param replaces whether the proposals stand in the selection's place
    Ranking(LanguageWords language, boolean replaces, String selected, String page) {
        this.language = language;
        this.replaces = replaces;
        this.selected = Content.of(selected, language);
        this.page = Content.of(page, language);
    }

    double score(Proposal proposal) {
        Set<String> content = Content.of(proposal.text(), language);
        long broken = proposal.checks().stream().filter(check -> !check.holds()).count();
        return (replaces ? Content.overlap(selected, content) : 0)
                - BROKEN * broken
                - CIRCLES * (1 - Repetition.of(proposal.text()).distinct3())
                - STRANGE * (1 - Content.overlap(content, page));
    }
}

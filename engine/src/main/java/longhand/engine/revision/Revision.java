package longhand.engine.revision;

import java.util.Optional;
import longhand.engine.api.EngineException;
import longhand.engine.api.Proposal;

/// How one command makes its proposals. Confined to one thread, unless its proposals are [#areIndependent].
interface Revision {

    /// The next proposal, before it is checked; empty if every draft of it was rejected.
    ///
    /// @param number counted from 0
    Optional<Proposal> propose(int number, long seed) throws EngineException;

    /// Whether a proposal is the same whatever others were made, so that several can be made by a thread each.
    default boolean areIndependent() {
        return true;
    }

    /// About how many drafts a proposal takes.
    int drafts();
}

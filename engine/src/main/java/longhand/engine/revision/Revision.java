package longhand.engine.revision;

import java.util.Optional;
import longhand.engine.api.EngineException;
import longhand.engine.api.Proposal;

/// How one command makes its proposals, one after the other. Confined to one thread.
interface Revision {

    /// The next proposal, before it is checked; empty if every draft of it was rejected.
    ///
    /// @param number counted from 0
    Optional<Proposal> propose(int number, long seed) throws EngineException;

    /// About how many drafts a proposal takes.
    int drafts();
}

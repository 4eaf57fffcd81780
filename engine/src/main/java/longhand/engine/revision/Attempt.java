package longhand.engine.revision;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import longhand.engine.api.EngineException;
import longhand.engine.api.Proposal;

/// A proposal that a thread of its own has drafted. If one fails, the drafts of all others are stopped.
final class Attempt implements Runnable {

    private final Drafter drafter;
    private final Revision revision;
    private final int number;
    private final long seed;
    private final CompletableFuture<Optional<Proposal>> end = new CompletableFuture<>();

    /// @param drafter of all proposals
    Attempt(Drafter drafter, Revision revision, int number, long seed) {
        this.drafter = drafter;
        this.revision = revision;
        this.number = number;
        this.seed = seed;
    }

    @Override
    public void run() {
        try {
            end.complete(revision.propose(number, seed));
        } catch (EngineException | RuntimeException failure) { // the top of a thread: who waits is told
            end.completeExceptionally(failure);
        }
    }

    /// Waits for it.
    ///
    /// @return empty if every draft of it was rejected
    /// @throws CancellationException if the revision was stopped
    Optional<Proposal> proposal() throws EngineException {
        try {
            return end.join();
        } catch (CompletionException failed) {
            drafter.stop();
            if (failed.getCause() instanceof EngineException failure) {
                throw failure;
            }
            throw failed;
        }
    }
}

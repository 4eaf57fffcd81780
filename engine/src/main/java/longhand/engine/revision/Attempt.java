package longhand.engine.revision;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
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
        } catch (CancellationException stopped) {
            end.completeExceptionally(stopped);
        } catch (EngineException | RuntimeException | Error failure) { // the top of a thread: who waits is told
            end.completeExceptionally(failure);
            drafter.stop();
        }
    }

    /// Waits for some.
    ///
    /// @throws EngineException if one of them failed
    static void await(List<Attempt> attempts) throws EngineException {
        for (Attempt attempt : attempts) {
            Optional<Throwable> failure = attempt.failure();
            if (failure.isPresent() && failure.get() instanceof EngineException told) {
                throw told;
            }
        }
    }

    private Optional<Throwable> failure() {
        return end.handle((_, thrown) -> Optional.ofNullable(thrown)).join();
    }

    /// What came of it.
    ///
    /// @return empty if every draft of it was rejected
    /// @throws CancellationException if the revision was stopped
    Optional<Proposal> proposal() {
        return end.join();
    }
}

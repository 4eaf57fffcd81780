package longhand.engine.tensor;

/// Looks for [Candidates] where the scores lie, so that they need not come over whole. Confined to the decode thread.
public interface CandidateSearch {

    /// Says before a pass what is allowed.
    ///
    /// @param allowed a bit for each token, as [java.util.BitSet#toLongArray] has them, `[vocabulary / 64 rounded
    ///                up]`
    void allow(long[] allowed);

    /// Looks, as the last operation of a pass.
    ///
    /// @param scores `[1, vocabulary]`
    void find(Activations scores);

    /// Waits for what was found.
    ///
    /// @return false if there are more than [Candidates#MOST]; the scores must be read then
    boolean read(Candidates out);
}

package longhand.engine.tensor;

/// Keys and values of one sequence: what a model remembers of the tokens it has read.
///
/// Fork and rewind leave no trace: whoever forks, goes on and rewinds gets the same numbers, bit for
/// bit, as if nothing had happened. Confined to the decode thread.
public interface KvCache {

    CacheShape shape();

    /// Positions that are filled.
    int length();

    /// Declares positions up to `length` filled; called by the transformer after a forward pass.
    void advance(int length);

    /// Forgets everything from position `length` on. `0 <= length <= length()`.
    void rewind(int length);

    /// A cache with the same content that goes its own way.
    KvCache fork();
}

package longhand.engine.constraint;

import java.util.LinkedHashMap;
import java.util.Map;

/// What was found, by what it was found for: the newest and the often used, and not more than so many. Confined to
/// one thread.
public final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;
    private static final float LOAD = 0.75f;

    private final int most;

    /// @param most at least 1
    public Recent(int most) {
        super(16, LOAD, true);
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1: " + most);
        }
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}

package longhand.engine.tensor.cuda;

/// Keys and values of [#POSITIONS] positions in all layers: on the device half floats
/// `[layers, 2, kvHeads, POSITIONS, headSize]`, keys first. Mutable; confined to the decode thread.
final class Page {

    /// As the kernels know it.
    static final int POSITIONS = 32;

    private final long address;
    private int holders = 1;

    Page(long address) {
        this.address = address;
    }

    long address() {
        return address;
    }

    boolean isShared() {
        return holders > 1;
    }

    /// One more cache holds it now.
    Page hold() {
        holders++;
        return this;
    }

    /// @return whether nobody holds it any more
    boolean release() {
        holders--;
        return holders == 0;
    }

    /// Nobody held it; one cache does now.
    Page taken() {
        holders = 1;
        return this;
    }
}

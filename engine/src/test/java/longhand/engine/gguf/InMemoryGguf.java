package longhand.engine.gguf;

/// Reads what a [GgufWriter] wrote without a file, for tests of other packages.
public final class InMemoryGguf {

    private InMemoryGguf() {}

    public static GgufMetadata metadata(GgufWriter writer) throws BadModelException {
        return BytesSource.directory(writer.bytes()).metadata();
    }
}

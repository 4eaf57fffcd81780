package longhand.ui.models;

/// A file cannot stand on the shelf; the message says why, for the writer.
public final class ShelfException extends Exception {

    private static final long serialVersionUID = 1L;

    public ShelfException(String message) {
        super(message);
    }
}

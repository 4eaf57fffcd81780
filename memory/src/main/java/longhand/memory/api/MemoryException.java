package longhand.memory.api;

/// The disk, or what lies on it, refused something. The message names what could not be done, the
/// place and the reason; it never holds text of the manuscript.
public class MemoryException extends Exception {

    private static final long serialVersionUID = 1L;

    public MemoryException(String message) {
        super(message);
    }

    public MemoryException(String message, Throwable cause) {
        super(message, cause);
    }
}

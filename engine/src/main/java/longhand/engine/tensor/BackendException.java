package longhand.engine.tensor;

/// The device of a backend failed, or lacks what was asked of it. The message is meant for the writer: it says what was
/// being done and why it did not work.
///
/// After a failure of the device the backend must be closed; a backend that is opened anew may work.
public class BackendException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackendException(String message) {
        super(message);
    }

    public BackendException(String message, Throwable cause) {
        super(message, cause);
    }
}

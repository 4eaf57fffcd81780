package longhand.ui.shell;

/// The window could not be opened, or not be drawn: a fault of the program or of this machine's screen.
/// What was typed before is on disk.
public final class WindowFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param cause what was thrown, wherever that was
    public WindowFailure(Throwable cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}

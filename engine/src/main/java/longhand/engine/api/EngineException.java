package longhand.engine.api;

/// An expected failure on its way up inside the engine; outside it travels as [EngineError].
public final class EngineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient EngineError error;

    public EngineException(EngineError error) {
        super(error.toString());
        this.error = error;
    }

    public EngineException(EngineError error, Throwable cause) {
        super(error.toString(), cause);
        this.error = error;
    }

    public EngineError error() {
        return error;
    }
}

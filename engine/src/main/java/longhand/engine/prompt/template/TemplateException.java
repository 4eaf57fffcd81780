package longhand.engine.prompt.template;

/// A template that cannot be read, or that refused what it was given. The message is plain words.
public final class TemplateException extends Exception {

    private static final long serialVersionUID = 1L;

    public TemplateException(String reason) {
        super(reason);
    }

    public TemplateException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

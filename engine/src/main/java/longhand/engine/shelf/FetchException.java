package longhand.engine.shelf;

import longhand.engine.api.FetchFailure;

/// An expected failure on its way up inside this package; outside it travels as [FetchFailure].
final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FetchFailure failure;

    FetchException(FetchFailure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    FetchException(FetchFailure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    FetchFailure failure() {
        return failure;
    }
}

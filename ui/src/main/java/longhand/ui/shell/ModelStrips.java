package longhand.ui.shell;

import longhand.engine.api.FetchFailure;
import longhand.engine.api.ShelfModel;
import longhand.ui.Messages;
import longhand.ui.models.Fetching;
import longhand.ui.models.ModelsViewModel;

/// What there is to tell about models: that one can be installed, how far it is, what went wrong.
final class ModelStrips {

    static final String TOPIC = "model";
    static final String TROUBLE = "take";

    private static final long MEGABYTE = 1_000_000;

    private final ModelsViewModel models;
    private final Strips strips;
    private final Messages messages;
    private final Runnable later;

    /// @param later what "Later" and Esc do besides closing the strip
    ModelStrips(ModelsViewModel models, Strips strips, Messages messages, Runnable later) {
        this.models = models;
        this.strips = strips;
        this.messages = messages;
        this.later = later;
    }

    void watch() {
        models.fetchingProperty().addListener((_, _, fetching) -> show(fetching));
    }

    /// Offers to install a model.
    ///
    /// @param choose shows the other models
    void offer(ShelfModel model, Runnable choose) {
        strips.show(Strip.of(Strip.Severity.NOTE, TOPIC, messages.text("strip.no-model"))
                .withSecond(messages.text("strip.no-model.line", model.title(), megabytes(model.bytes())))
                .onDismiss(messages.text("strip.later"), later)
                .with(messages.text("strip.choose-model"), choose)
                .with(messages.text("strip.install"), () -> models.fetch(model, false)));
    }

    private void show(Fetching fetching) {
        switch (fetching) {
            case Fetching.Idle _ -> strips.remove(TOPIC);
            case Fetching.Running running ->
                strips.show(Strip.of(
                                Strip.Severity.NOTE,
                                TOPIC,
                                messages.text(
                                        "strip.fetching",
                                        running.model().title(),
                                        megabytes(running.bytes()),
                                        megabytes(running.totalBytes())))
                        .lasting()
                        .with(messages.text("command.stop"), models::cancelFetching));
            case Fetching.Terms terms ->
                strips.show(Strip.of(
                                Strip.Severity.ASKS,
                                TOPIC,
                                messages.text("strip.terms", terms.model().title(), terms.licence(), terms.text()))
                        .with(messages.text("strip.accept"), () -> models.fetch(terms.model(), true)));
            case Fetching.Done done ->
                strips.show(Strip.of(
                        Strip.Severity.GOOD,
                        TOPIC,
                        messages.text("strip.fetched", done.model().title())));
            case Fetching.Failed failed ->
                strips.show(Strip.of(
                                Strip.Severity.ASKS,
                                TOPIC,
                                messages.text(
                                        "strip.fetch-failed", failed.model().title(), reason(failed.failure())))
                        .withSecond(messages.text("strip.other-ways", models.folder()))
                        .onDismiss(messages.text("strip.later"), later)
                        .with(messages.text("strip.try-again"), () -> models.fetch(failed.model(), false)));
        }
    }

    /// No default branch: a new kind of failure must get a message.
    private String reason(FetchFailure failure) {
        return switch (failure) {
            case FetchFailure.NoPip f -> messages.text("fetch.no-pip", f.tried());
            case FetchFailure.Unreachable f -> messages.text("fetch.unreachable", f.reason());
            case FetchFailure.WrongContents f -> messages.text("fetch.wrong-contents", f.reason());
            case FetchFailure.NoRoom f ->
                messages.text("fetch.no-room", f.folder(), megabytes(f.neededBytes()), megabytes(f.freeBytes()));
            case FetchFailure.DiskRefused f -> messages.text("fetch.disk-refused", f.folder(), f.reason());
        };
    }

    private static long megabytes(long bytes) {
        return Math.round((double) bytes / MEGABYTE);
    }
}

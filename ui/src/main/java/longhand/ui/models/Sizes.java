package longhand.ui.models;

import longhand.ui.Messages;

/// Sizes of files in words that a writer uses. Pure function.
final class Sizes {

    private static final double MEGABYTE = 1e6;
    private static final double GIGABYTE = 1e9;

    private Sizes() {}

    static String text(long bytes, Messages messages) {
        return bytes < GIGABYTE
                ? messages.text("models.megabytes", bytes / MEGABYTE)
                : messages.text("models.gigabytes", bytes / GIGABYTE);
    }
}

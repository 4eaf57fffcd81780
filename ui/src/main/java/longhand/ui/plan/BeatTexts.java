package longhand.ui.plan;

import longhand.ui.Messages;

/// What is said of a beat in figures and words, in table and cards alike.
record BeatTexts(Messages messages) {

    String number(int index) {
        return messages.text("number", index + 1);
    }

    /// Words as planned.
    String words(Beat beat) {
        return messages.text("number", beat.words());
    }

    String written(Beat beat) {
        return beat.written() == 0 ? messages.text("plan.none-written") : messages.text("number", beat.written());
    }

    String state(Beat beat, boolean writing) {
        return switch (beat.state()) {
            case OPEN -> writing ? messages.text("plan.writing") : "";
            case WRITING -> messages.text("plan.writing");
            case FRESH -> messages.text("plan.fresh");
            case KEPT -> messages.text("plan.kept");
            case TOLD -> messages.text("plan.told");
        };
    }

    /// All of it, for screen readers.
    String spoken(Beat beat, int index, boolean writing) {
        String key = beat.fixed() ? "plan.spoken-fixed" : "plan.spoken";
        return messages.text(key, index + 1, beat.point(), beat.words(), beat.written(), state(beat, writing));
    }
}

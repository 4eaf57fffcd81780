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
    String spoken(Beat beat, BeatView.Look look) {
        String key = beat.fixed() ? "plan.spoken-fixed" : "plan.spoken";
        String said = look.setting().isEmpty()
                ? beat.point()
                : messages.text("plan.spoken-setting", beat.point(), look.setting());
        return messages.text(key, look.index() + 1, said, beat.words(), beat.written(), state(beat, look.writing()));
    }
}

package longhand.app.bench;

import java.util.List;

/// The sections of `longhand bench rules`, in the order in which they run.
public final class RulesBench {

    private static final List<BenchSection> SECTIONS = List.of(
            new MasksSection(),
            new LipogramSection(),
            new NeededSection(),
            new UntilSection(),
            new RuledSection(),
            new FormsSection(),
            new VerseSection());

    private RulesBench() {}

    public static List<BenchSection> sections() {
        return SECTIONS;
    }
}

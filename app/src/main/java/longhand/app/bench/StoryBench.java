package longhand.app.bench;

import java.util.List;

/// The sections of `longhand bench story`, in the order in which they run.
public final class StoryBench {

    private static final List<BenchSection> SECTIONS = List.of(
            new LoopsSection(),
            new LengthSection(),
            new ExactSection(),
            new RulerSection(),
            new MemorySection(),
            new ToldSection(),
            new NextPlansSection(),
            new GuidanceSection(),
            new PlantedSection(),
            new StepsSection());

    private StoryBench() {}

    public static List<BenchSection> sections() {
        return SECTIONS;
    }
}

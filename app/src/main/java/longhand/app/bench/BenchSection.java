package longhand.app.bench;

import longhand.engine.api.EngineException;

/// One thing that is measured. A new section is a class of its own and a line in [StoryBench] or [RulesBench].
public sealed interface BenchSection
        permits LoopsSection,
                LengthSection,
                ExactSection,
                RulerSection,
                MemorySection,
                ToldSection,
                NextPlansSection,
                GuidanceSection,
                PlantedSection,
                StepsSection,
                PlanWriteSection,
                EventsSection,
                LipogramSection,
                RuledSection,
                VerseSection,
                FormsSection,
                NeededSection,
                UntilSection,
                MasksSection {

    /// One word, for `--only`.
    String name();

    /// Measures; takes minutes.
    ///
    /// @throws EngineException if a take failed
    BenchTable measure(Bench bench) throws EngineException;
}

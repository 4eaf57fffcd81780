package longhand.app.cli;

import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import longhand.engine.api.GpuProbe;
import longhand.engine.api.ModelShelf;
import longhand.engine.api.Storyteller;
import longhand.memory.api.Projects;

/// What the commands work with.
///
/// @param writer       makes a writer in this process; whoever asks closes it
/// @param projects     opens projects
/// @param models       the models on this machine
/// @param gpu          looks for graphics cards
/// @param studio       opens the window
/// @param seeds        a fresh seed for each take
/// @param processStart when this process began
public record Services(
        Supplier<Storyteller> writer,
        Projects projects,
        ModelShelf models,
        GpuProbe gpu,
        Studio studio,
        LongSupplier seeds,
        Instant processStart) {}

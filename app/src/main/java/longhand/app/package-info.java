/// The program: entry point, wiring, settings, command line, and the adapters between engine, memory
/// and window. No logic worth a unit test.
@NullMarked
package longhand.app;

import org.jspecify.annotations.NullMarked;

/// The command line: results on stdout, progress and failures on stderr, exit code 0, 1 or 2.
///
/// Entry type: [longhand.app.cli.LonghandCommand]. The only package that may use `System.out`.
@NullMarked
package longhand.app.cli;

import org.jspecify.annotations.NullMarked;

/// What `longhand bench story` measures, section by section, on any model.
///
/// Entry type: [longhand.app.bench.StoryBench], which lists the sections. Seeds are fixed; results are
/// tables that print as Markdown and as JSON.
@NullMarked
package longhand.app.bench;

import org.jspecify.annotations.NullMarked;

/// Chat templates: a closed interpreter of the part of Jinja that model files use.
///
/// Entry type: `ChatTemplate`. A template comes from a stranger's file. It can compute with texts,
/// numbers and lists, and nothing else: no reflection, no files, no network, no clock but the one it
/// is given, and every step, level and character is counted against a budget. Characters remember
/// whether the writer wrote them, so that a template cannot turn a writer's text into control tokens.
@NullMarked
package longhand.engine.prompt.template;

import org.jspecify.annotations.NullMarked;

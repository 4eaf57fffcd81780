/// Texts made of texts, as the Oulipo made them: another noun for each noun, a poem that lies in a page, a poem of the
/// lines of others.
///
/// Entry types: [longhand.engine.transformation.NounShift], [longhand.engine.transformation.Erasure],
/// [longhand.engine.transformation.Cento]. Nothing here knows a model: who has one says which lines are likelier.
@NullMarked
package longhand.engine.transformation;

import org.jspecify.annotations.NullMarked;

/// Rules for the words of a text, in sentences that a writer can say: `no letters e`, `at most 2 syllables`,
/// `word very at most 2 times`.
///
/// Entry types: [longhand.engine.rule.RuleText] reads one, [longhand.engine.rule.RuleBook] lists what can be said,
/// [longhand.engine.rule.RuleCompiler] makes the state that a mask asks, and [longhand.engine.rule.RuleCheck] judges
/// a text without it. [longhand.engine.rule.LexiconRules] tells a writer what rules leave and where a page breaks them.
@NullMarked
package longhand.engine.rule;

import org.jspecify.annotations.NullMarked;

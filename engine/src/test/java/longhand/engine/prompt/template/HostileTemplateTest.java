package longhand.engine.prompt.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Templates that were written to do harm: each is refused or harmless, at once and in little memory.
@Timeout(60)
class HostileTemplateTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 14, 9, 26);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // more steps, characters or levels than there are
                "{% for i in range(10**9) %}x{% endfor %}",
                "{% for i in range(99999999999999) %}{% endfor %}",
                "{% for a in range(2000) %}{% for b in range(2000) %}{% endfor %}{% endfor %}",
                "{% set x = 'x' * 10**9 %}",
                "{% set x = [0] * 10**9 %}",
                "{{ 'a' * 1000000 ~ 'a' * 1000000 }}",
                "{% set ns = namespace(s='aaaaaaaa') %}{% for i in range(64) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
                "{% set ns = namespace(s=[1]) %}{% for i in range(64) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
                "{% set ns = namespace(s=[1]) %}{% for i in range(64) %}{% set ns.s = [ns.s, ns.s] %}{% endfor %}{{ ns.s }}",
                "{% set ns = namespace(s=[1]) %}{% for i in range(64) %}{% set ns.s = [ns.s, ns.s] %}{% endfor %}{{ ns.s | tojson }}",
                "{% set ns = namespace(s=[1]) %}{% for i in range(9999) %}{% set ns.s = [ns.s] %}{% endfor %}{{ ns.s }}",
                "{% set ns = namespace(s=[1], t=[1]) %}{% for i in range(9999) %}"
                        + "{% set ns.s = [ns.s] %}{% set ns.t = [ns.t] %}{% endfor %}{{ ns.s == ns.t }}",
                "{% set ns = namespace(s=[1], t=[1]) %}{% for i in range(9999) %}"
                        + "{% set ns.s = [ns.s] %}{% set ns.t = [ns.t] %}{% endfor %}{{ ns.s < ns.t }}",
                "{% set ns = namespace(s=(1,)) %}{% for i in range(9999) %}{% set ns.s = (ns.s,) %}{% endfor %}{{ {ns.s: 1} }}",
                "{% macro f(x) %}{{ f(x + 1) }}{% endmacro %}{{ f(0) }}",
                "{% macro f(x) %}{{ f(x) }}{{ f(x) }}{% endmacro %}{{ f(0) }}",
                "{{ ('a' * 100000).replace('a', 'b' * 100000) }}",
                "{{ ('a' * 500000).find('a' * 250000 + 'b') }}",
                "{{ ('a' * 500000).strip('b' * 500000 + 'a') }}",
                "{{ ('a' * 500000).count('a' * 250000 + 'b') }}",
                "{{ 'a' * 500000 in 'a' * 250000 + 'b' * 750000 }}",
                "{{ ['a' * 1000] * 100000 | join }}",
                "{{ 'x' | indent(10**9) }}",
                "{{ {'a': 1} | tojson(indent=10**9) | length * 10**18 * 10**18 }}",
                "{{ 9 ** 999999999999 }}",
                "{{ 1 / 0 }}",
                "{{ 5 % 0 }}",
                "{{ range(0, 10, 0) }}",
                "{{ 'abc'[::0] }}",
                // ways out of other interpreters
                "{{ ''.__class__.__mro__[1].__subclasses__() }}",
                "{{ messages.__class__.__base__ }}",
                "{{ namespace.__init__.__globals__ }}",
                "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
                "{{ self._TemplateReference__context.environment }}",
                "{{ lipsum.__globals__['os'] }}",
                "{{ ''.getClass().forName('java.lang.Runtime') }}",
                "{{ x.y.z }}",
                "{% include '/etc/passwd' %}",
                "{% import 'os' as os %}",
                "{% extends 'base' %}",
                "{{ 'a' | attr('__class__') }}",
                "{{ 'x' | format }}",
                "{% set loop.index = 5 %}",
                // broken ones
                "{{",
                "{{ 'a",
                "{% if %}",
                "{% if true %}",
                "{% for x in y %}",
                "{% endif %}",
                "{# never ends",
                "{% raw %}",
                "{{ 99999999999999999999 }}",
                "{{ '\\ud8' }}",
                "{{ a b }}",
                "{{ ) }}",
                "{% break %}",
                "{{ 1 if }}",
                "{{ [1, 2 }}",
                "{{ 'a' + 1 }}",
                "{{ none.x.y }}",
                "{{ undefined_function() }}",
                "{% set a, b = [1, 2, 3] %}"
            })
    void isRefused(String source) {
        TemplateException refusal = assertThrows(TemplateException.class, () -> render(source));
        assertTrue(String.valueOf(refusal.getMessage()).length() < 1_000, "a message, not a dump");
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackIsFull() {
        for (String one : new String[] {"(", "[", "{1:", "not ", "-", "1 if ", "1 if 1 else ", "x(", "x["}) {
            assertThrows(TemplateException.class, () -> render("{{ " + one.repeat(50_000) + " }}"), one);
        }
        for (String one : new String[] {".a", "|trim", "[0]", "()", " is defined"}) {
            assertThrows(TemplateException.class, () -> render("{{ x" + one.repeat(50_000) + " }}"), one);
        }
        assertThrows(TemplateException.class, () -> render("{% if 1 %}".repeat(50_000)));
    }

    @Test
    void longChainsAreNoDeepNesting() throws TemplateException {
        assertEquals("5001", render("{{ 1" + " + 1".repeat(5_000) + " }}"));
        assertEquals("True", render("{{ 1" + " < 2 > 1".repeat(2_000) + " }}"));
        assertEquals("1", render("{{ 1" + " and 1".repeat(5_000) + " }}"));
    }

    @Test
    void aNamespaceMayContainItself() throws TemplateException {
        assertEquals(
                "TrueFalse",
                render("{% set ns = namespace() %}{% set ns.me = ns %}{{ ns.me == ns }}{{ ns.me == [ns] }}"));
    }

    @Test
    void messagesOfTheSandboxAreUndefinedNotSecrets() throws TemplateException {
        assertEquals("", render("{{ ''.__class__ }}{{ [].__class__ }}{{ config }}"));
    }

    private static String render(String source) throws TemplateException {
        return ChatTemplate.parse(source)
                .render(Map.of("messages", Value.Items.of(java.util.List.of())), NOW)
                .toString();
    }
}

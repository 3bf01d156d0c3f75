package org.lxdeck.engine.image.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;

class TemplateTest {
    private static final Map<String, Object> NAMES = Map.of(
            "trigger",
            "create",
            "instance",
            Map.of("name", "web", "privileged", "false"),
            "config",
            Map.of("image.os", "fedora"),
            "devices",
            new TreeMap<>(Map.of("eth0", Map.of("type", "nic"), "root", Map.of("path", "/"))),
            "properties",
            Map.of("default", "#cloud-config\n"));
    private static final Map<String, String> CONFIG = Map.of("user.mode", "link-local\n\n", "image.os", "fedora");

    private static String render(String text) throws EngineException {
        return Template.render(text, "x.tpl", NAMES, CONFIG);
    }

    private static String complaint(String text) {
        return assertThrows(EngineException.class, () -> render(text)).error().message();
    }

    @Test
    void namesAttributesAndCalls() throws EngineException {
        assertEquals("host web, create\n", render("host {{ instance.name }}, {{trigger}}\n"));
        assertEquals("[]", render("[{{ config.image.os }}]"));
        assertEquals("[]", render("[{{ nothing.at.all }}]"));
        assertEquals("link-local", render("{{ config_get(\"user.mode\", \"\") }}"));
        assertEquals("d", render("{{ config_get('user.other', 'd') }}"));
        assertEquals("#cloud-config\n", render("{{ config_get(\"user.data\", properties.default) }}"));
        assertEquals("/", render("{{ devices.root.path }}"));
    }

    @Test
    void filters() throws EngineException {
        assertEquals(
                "WEB Web w b 3 none",
                render("{{ instance.name|upper }} {{ instance.name|capfirst }} "
                        + "{{ instance.name|first }} {{ instance.name|last }} {{ instance.name|length }} "
                        + "{{ nothing|default:\"none\" }}"));
        assertEquals("x", render("{{ nothing|default(\"x\")|lower }}"));
    }

    @Test
    void conditionsAndLoops() throws EngineException {
        String choose = "{% if config_get(\"user.mode\",\"\") == \"link-local\" %}a{% elif trigger == 'create' %}b"
                + "{% else %}c{% endif %}";
        assertEquals("a", render(choose));
        assertEquals("ok", render("{% if not nothing and (trigger == 'x' or instance.name != \"db\") %}ok{% endif %}"));
        assertEquals("eth0=nic;root=;", render("{% for k, v in devices %}{{ k }}={{ v.type }};{% endfor %}"));
        assertEquals("", render("{% for k in nothing %}x{% endfor %}{# a comment #}"));
        assertEquals("a{b}%c", render("a{b}%c"));
    }

    @Test
    void refusesWhatReachesFurther() {
        assertEquals(
                "template x.tpl: line 2: the tag include is not allowed", complaint("\n{% include \"/etc/shadow\" %}"));
        assertEquals("template x.tpl: line 1: the tag ssi is not allowed", complaint("{% ssi /etc/shadow %}"));
        assertEquals("template x.tpl: line 1: the tag whatever is not known", complaint("{% whatever %}"));
        assertEquals("template x.tpl: line 1: unknown function exec", complaint("{{ exec(\"id\") }}"));
        assertEquals("template x.tpl: line 1: unknown filter shell", complaint("{{ trigger|shell }}"));
        assertEquals("template x.tpl: line 1: {{ is never closed", complaint("{{ trigger"));
        assertEquals("template x.tpl: line 1: if has no endif", complaint("{% if trigger %}x"));
        assertThrows(EngineException.class, () -> render("{{ " + "(".repeat(100) + "1" + ")".repeat(100) + " }}"));
        String nested = "{% for a in devices %}".repeat(19) + "x" + "{% endfor %}".repeat(19);
        assertEquals("template x.tpl: it becomes too long", complaint(nested));
    }
}

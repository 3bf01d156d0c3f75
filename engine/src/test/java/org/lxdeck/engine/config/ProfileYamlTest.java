package org.lxdeck.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;

class ProfileYamlTest {
    /** The profile that the talk shows. */
    static final String TALK = """
            name: customername
            config:
              linux.kernel_modules: loop,tun
              raw.lxc: |
                lxc.init_cmd = /bin/bash /sbin/lxcinit
                lxc.mount.auto = proc:rw sys:mixed cgroup:rw
                lxc.autodev = 0
                # tun
                lxc.cgroup.devices.allow = c 10:200 rwm
                # loop for images creation
                lxc.cgroup.devices.allow = b 7:* rwm
              security.nesting: "true"
              security.privileged: "true"
            description: ""
            devices:
              eth0:
                name: eth0
                nictype: bridged
                parent: lxcbr0
                type: nic
              modules:
                path: /lib/modules
                readonly: "true"
                source: /lib/modules
                type: disk
            """;

    static Profile talk() throws EngineException {
        return ProfileYaml.parse(TALK, "<stdin>", "local", "customername").profile();
    }

    private static Device device(Profile profile, String name) {
        return profile.devices().getOrDefault(name, new Device(name, Map.of()));
    }

    @Test
    void readsTheTalksProfileAsPrinted() throws EngineException {
        Profile profile = talk();
        ConfigCheck.profile(profile);
        assertEquals("loop,tun", profile.config().get("linux.kernel_modules"));
        assertEquals(7, profile.config().getOrDefault("raw.lxc", "").split("\n").length);
        assertEquals("lxcbr0", device(profile, "eth0").option("parent", ""));
        assertEquals("/lib/modules", device(profile, "modules").option("source", ""));
    }

    @Test
    void printsWhatLxdPrints() throws EngineException {
        String printed = ProfileYaml.print(talk().withUsedBy(List.of("a", "b")));
        assertEquals("""
                config:
                  linux.kernel_modules: loop,tun
                  raw.lxc: |
                    lxc.init_cmd = /bin/bash /sbin/lxcinit
                    lxc.mount.auto = proc:rw sys:mixed cgroup:rw
                    lxc.autodev = 0
                    # tun
                    lxc.cgroup.devices.allow = c 10:200 rwm
                    # loop for images creation
                    lxc.cgroup.devices.allow = b 7:* rwm
                  security.nesting: "true"
                  security.privileged: "true"
                description: ""
                devices:
                  eth0:
                    name: eth0
                    nictype: bridged
                    parent: lxcbr0
                    type: nic
                  modules:
                    path: /lib/modules
                    readonly: "true"
                    source: /lib/modules
                    type: disk
                name: customername
                used_by:
                - /1.0/instances/a
                - /1.0/instances/b
                """, printed);
        assertEquals(
                "config: {}\ndescription: \"\"\ndevices: {}\nname: x\nused_by: []\n",
                ProfileYaml.print(new Profile("local", "x", "", Map.of(), Map.of(), List.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "true",
                "5",
                "0x10",
                "~",
                "null",
                "a: b",
                "a #b",
                "- a",
                "-",
                "--- x",
                "\"q\"",
                "it's",
                " lead",
                "trail ",
                "a\nb",
                "a\n",
                "a\n\n",
                "\n",
                "\na",
                " a\nb",
                "a\n b\n",
                "a\tb",
                "\t",
                "é ü",
                "emoji 😀",
                "\u2028",
                "\u0085",
                "\u0007",
                "[a]",
                "{a}",
                "*x",
                "&x",
                "!x",
                "%x",
                "@x",
                "`x",
                "1e3",
                "2001-01-01",
                "y",
                "No",
                "=",
                "<<",
                "a:",
                "a\r\nb",
                "?",
                "? a",
                ":x",
                "a,b",
                "|",
                ">",
                "a\n# b",
                "#a\nb",
                "\ufeff"
            })
    void givesEveryTextBackUnchanged(String text) throws EngineException {
        Profile profile = new Profile(
                "local", "x", text, Map.of("user.k", text), Map.of("d", new Device("d", Map.of("o", text))), List.of());
        Profile again = ProfileYaml.parse(ProfileYaml.stored(profile), "f", "local", "x")
                .profile();
        assertEquals(profile, again);
    }

    @Test
    void takesScalarsAsTextAndIgnoresWhatIsOnlyShown() throws EngineException {
        String text = "config: {user.a: 5, user.b: true, user.c: 1.50}\nproject: default\nused_by: [x]\nname: other\n";
        Profile profile = ProfileYaml.parse(text, "f", "local", "x").profile();
        assertEquals(Map.of("user.a", "5", "user.b", "true", "user.c", "1.50"), profile.config());
        assertEquals("x", profile.name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config: {}\\ncofnig: {}|<stdin>:2: unknown key \"cofnig\" (did you mean config?)",
                "config: [a]|<stdin>:1: config must be a mapping",
                "config:\\n  a: [1]|<stdin>:2: config.a must be a text, not a list",
                "config:\\n  a: 1\\n  a: 2|<stdin>:3: \"a\" stands here twice",
                "devices:\\n  eth0: nic|<stdin>:2: devices.eth0 must be a mapping",
                "devices:\\n  eth0:|<stdin>:2: devices.eth0 has no options",
                "config: {a: b|<stdin>:",
                "a: b\\n\\tc: d|<stdin>:2: ",
                "[]|<stdin>:1: the text must be a mapping",
                "config: {user.a: !!java.util.Date x}|<stdin>:1: Global tag is not allowed",
                "a: b\\n---\\nc: d|<stdin>:",
                "a: &x [*x]\\nconfig: *x|<stdin>:",
                "config: *nope|<stdin>:1: ",
                "''|<stdin>:1: the text is empty",
            })
    void saysFileAndLineOfWhatIsWrong(String yaml, String expected) {
        String text = yaml.replace("\\n", "\n").replace("\\t", "\t");
        EngineException wrong =
                assertThrows(EngineException.class, () -> ProfileYaml.parse(text, "<stdin>", "local", "x"));
        assertTrue(wrong.error().message().startsWith(expected), wrong.error().message());
    }

    @Test
    void saysFileAndLineOfAWrongValue() throws EngineException {
        String text = "config:\n  user.a: x\n  limits.cpu: many\n";
        ProfileYaml.Parsed parsed = ProfileYaml.parse(text, "p.yaml", "local", "x");
        EngineException wrong = assertThrows(EngineException.class, () -> ConfigCheck.profile(parsed));
        assertEquals(
                "p.yaml:3: Invalid config: limits.cpu: Invalid CPU limit syntax"
                        + " (it takes a number of CPUs, or a set such as 0-1,3)",
                wrong.error().message());
        ProfileYaml.Parsed device =
                ProfileYaml.parse("devices:\n  e:\n    type: nic\n    nictype: bridged\n", "p.yaml", "local", "x");
        wrong = assertThrows(EngineException.class, () -> ConfigCheck.profile(device));
        assertTrue(
                wrong.error().message().startsWith("p.yaml:2: "), wrong.error().message());
    }

    @Test
    void refusesAnEmptyTextAndAHugeOne() {
        assertThrows(EngineException.class, () -> ProfileYaml.parse("", "f", "local", "x"));
        assertThrows(EngineException.class, () -> ProfileYaml.parse("# only\n", "f", "local", "x"));
        assertThrows(
                EngineException.class, () -> ProfileYaml.parse("a: " + "x".repeat(YamlMap.LIMIT), "f", "local", "x"));
    }
}

package org.lxdeck.engine.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Profile;

/** Keys that cannot do here what they say keep a container from starting, with the missing part by its name. */
class RequirementsTest {
    private static HostFacts facts(Set<String> paths) {
        return new HostFacts(5, false, false, paths, new LimitFacts(1, true, 60, "", Set.of()));
    }

    private static EngineError refused(Effective effective, Set<String> paths) {
        return assertThrows(EngineException.class, () -> Requirements.requireMet("c", effective, facts(paths)))
                .error();
    }

    private static Effective own(String key, String value) {
        return Effective.of(List.of(), Map.of(key, value), Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security.devlxd",
                "security.devlxd.images",
                "security.syscalls.intercept.bpf",
                "security.syscalls.intercept.mknod",
                "security.syscalls.intercept.mount",
                "security.syscalls.intercept.sched_setscheduler",
                "security.syscalls.intercept.setxattr",
            })
    void whatLxdsDaemonWouldDo(String key) {
        EngineError error = refused(own(key, "true"), Set.of());
        assertTrue(error.message().startsWith("c cannot start: " + key + " needs "), error.message());
        assertTrue(error.message().contains("LXD's daemon"), error.message());
        assertEquals("to start it without: lxdeck config unset c " + key, error.hint());
        assertDoesNotThrow(() -> Requirements.requireMet("c", own(key, "false"), facts(Set.of())));
    }

    @Test
    void namesTheMissingToolOfNvidia() {
        Effective effective = own("nvidia.runtime", "true");
        assertTrue(refused(effective, Set.of()).message().contains("nvidia.runtime needs " + NvidiaEffect.TOOL));
        assertTrue(refused(effective, Set.of(NvidiaEffect.TOOL)).message().contains("needs " + NvidiaEffect.HOOK));
        Set<String> all = new HashSet<>(List.of(NvidiaEffect.TOOL, NvidiaEffect.HOOK));
        assertDoesNotThrow(() -> Requirements.requireMet("c", effective, facts(all)));
    }

    @Test
    void namesTheProfileItCameFrom() {
        Profile gpu = new Profile("local", "gpu", "", Map.of("nvidia.runtime", "true"), Map.of(), List.of());
        EngineError error = refused(Effective.of(List.of(gpu), Map.of(), Map.of()), Set.of());
        assertEquals("to start it without: lxdeck profile unset gpu nvidia.runtime", error.hint());
    }

    @Test
    void theHookOfNvidiaIsToldWhatWasAsked() {
        Effective effective =
                Effective.of(List.of(), Map.of("nvidia.runtime", "true", "nvidia.require.cuda", "cuda>=9.0"), Map.of());
        assertEquals(
                List.of(
                        "lxc.environment = NVIDIA_VISIBLE_DEVICES=none",
                        "lxc.environment = NVIDIA_DRIVER_CAPABILITIES=compute,utility",
                        "lxc.environment = NVIDIA_REQUIRE_CUDA=cuda>=9.0",
                        "lxc.hook.mount = /usr/share/lxc/hooks/nvidia"),
                NvidiaEffect.ONE.linesTogether(effective).stream()
                        .map(LxcLine::text)
                        .toList());
        assertEquals(List.of(), NvidiaEffect.ONE.linesTogether(own("nvidia.require.cuda", "9")));
    }

    @Test
    void rulesForAppArmorNeedIt() {
        Effective effective = own("raw.apparmor", "mount,\n\n# all\n  deny /x r,");
        assertEquals(
                "c cannot start: raw.apparmor needs AppArmor, which is not in force on this kernel",
                refused(effective, Set.of()).message());
        HostFacts with = new HostFacts(5, false, true, Set.of(), new LimitFacts(1, true, 60, "", Set.of()));
        assertDoesNotThrow(() -> Requirements.requireMet("c", effective, with));
        assertEquals(
                List.of("lxc.apparmor.raw = mount,", "lxc.apparmor.raw = deny /x r,"),
                AppArmorEffect.ONE.linesFor("raw.apparmor", effective.get("raw.apparmor")).stream()
                        .map(LxcLine::text)
                        .toList());
    }
}

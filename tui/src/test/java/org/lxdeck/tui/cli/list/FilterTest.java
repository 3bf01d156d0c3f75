package org.lxdeck.tui.cli.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.UsageSample;

class FilterTest {
    private static final Container WEB = new Container(
            new ContainerRef("local", "web01"),
            ContainerStatus.RUNNING,
            42,
            true,
            false,
            false,
            "",
            "x86_64",
            List.of("default"),
            Map.of(),
            Map.of(),
            Map.of("user.blah", "abc", "security.privileged", "true", "image.description", "busy"),
            Map.of("eth0", new Device("eth0", Map.of("type", "nic", "parent", "lxcbr0"))),
            List.of(
                    new Address("lo", "inet", "127.0.0.1", 8, "local"),
                    new Address("eth0", "inet", "10.9.8.9", 24, "global"),
                    new Address("eth0", "inet", "10.9.9.9", 24, "global"),
                    new Address("eth0", "inet6", "fe80::1", 64, "link")),
            0,
            0,
            "");

    @Test
    void namesByBeginningOrExpression() {
        assertTrue(accepts("web"));
        assertTrue(accepts(".*01$"));
        assertFalse(accepts("01"));
        assertFalse(accepts("[broken"));
    }

    @Test
    void keysMayBeAbbreviated() {
        assertTrue(accepts("user.blah=abc"));
        assertTrue(accepts("u.blah=abc"));
        assertTrue(accepts("s.privileged=true"));
        assertTrue(accepts("user.blah=a.*"));
        assertFalse(accepts("user.blah=x"));
        assertFalse(accepts("blah=abc"));
    }

    @Test
    void shorthands() {
        assertTrue(accepts("type=container"));
        assertTrue(accepts("status=running,stopped"));
        assertFalse(accepts("status=frozen"));
        assertTrue(accepts("ipv4=10.9.0.0/16"));
        assertFalse(accepts("ipv4=10.8.0.0/16"));
        assertTrue(accepts("ipv4=10.9.9.9"));
        assertFalse(accepts("ipv4=example.org"));
    }

    @Test
    void addressesAsLxcOrdersThem() {
        assertEquals("10.9.9.9 (eth0)\n10.9.8.9 (eth0)", LetterColumn.addresses(WEB, "inet"));
        assertEquals("", LetterColumn.addresses(WEB, "inet6"));
    }

    @Test
    void columns() throws EngineException {
        Columns columns = new Columns(ZoneId.of("UTC"));
        Subject subject = new Subject(WEB, UsageSample.UNKNOWN);
        List<Column> parsed = columns.parse("n,s,user.blah:COMMENT,devices:eth0.parent:ETHP,image.description:D:3");
        assertEquals(
                List.of("NAME", "STATE", "COMMENT", "ETHP", "D"),
                parsed.stream().map(Column::header).toList());
        assertEquals(
                List.of("web01", "RUNNING", "abc", "lxcbr0", "bus"),
                parsed.stream().map(column -> column.value(subject)).toList());
        assertEquals(
                "Unknown column shorthand char 'x' in 'xx'",
                assertThrows(EngineException.class, () -> columns.parse("xx")).getMessage());
        assertThrows(EngineException.class, () -> columns.parse("n,,s"));
        assertThrows(EngineException.class, () -> columns.parse("user.x:NAME:-2"));
    }

    private static boolean accepts(String filter) {
        return Filter.accepts(WEB, List.of(filter));
    }
}

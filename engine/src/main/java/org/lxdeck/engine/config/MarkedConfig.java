package org.lxdeck.engine.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineException;

/**
 * A container's configuration file cut into what stands outside lxdeck's marked block, byte by byte, and the block.
 * The text is held as ISO 8859-1, so that bytes of any encoding come back as they were. Pure.
 *
 * @param before everything up to the block's first line; all of the file when there is no block
 * @param block the block, if there is one
 * @param after everything behind the block's last line
 */
public record MarkedConfig(String before, Optional<Block> block, String after) {
    public static final String BEGIN = "# lxdeck begin";
    public static final String END = "# lxdeck end";

    /**
     * What stands in the block.
     *
     * @param spec with the MAC addresses of the {@code lxc.net.N.hwaddr} lines, which {@code lxc-copy} changes
     * @param lines the generated ones as they stand there
     */
    public record Block(ContainerSpec spec, List<LxcLine> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    /** Cuts a file; a damaged block is refused with the line. */
    public static MarkedConfig parse(byte[] file, String origin) throws EngineException {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int begin = -1;
        int beginLine = 0;
        int at = 0;
        for (int line = 1; at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String trimmed = text.substring(at, end).trim();
            if (trimmed.equals(BEGIN)) {
                if (begin >= 0) {
                    throw YamlMap.invalid(origin, line, "a second lxdeck block begins inside or behind the first");
                }
                begin = at;
                beginLine = line;
            } else if (trimmed.equals(END)) {
                if (begin < 0) {
                    throw YamlMap.invalid(origin, line, "a lxdeck block ends here that has no beginning");
                }
                int rest = Math.min(text.length(), end + 1);
                refuseSecond(text, rest, origin, line + 1);
                Block block = BlockReader.read(text.substring(begin, at), origin, beginLine);
                return new MarkedConfig(text.substring(0, begin), Optional.of(block), text.substring(rest));
            }
            at = end + 1;
        }
        if (begin >= 0) {
            throw YamlMap.invalid(origin, beginLine, "the lxdeck block that begins here has no \"" + END + "\" line");
        }
        return new MarkedConfig(text, Optional.empty(), "");
    }

    /** The file with this block in place of the old one, or at the end when there was none. */
    public byte[] with(ContainerSpec spec, List<LxcLine> lines) {
        StringBuilder out = new StringBuilder(before);
        if (!before.isEmpty() && !before.endsWith("\n")) {
            out.append('\n');
        }
        out.append(blockText(spec, lines)).append(after);
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The file as it stands, the block written in the usual form. */
    public byte[] unchanged() {
        return block.isPresent()
                ? with(block.get().spec(), block.get().lines())
                : (before + after).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** How many lines the block has when it is written in the usual form, marks included; 0 without one. */
    public int blockLines() {
        return block.map(found -> blockText(found.spec(), found.lines()).split("\n", -1).length - 1)
                .orElse(0);
    }

    /** Lines of the file outside the block, trimmed, with their keys; what is no {@code key = value} is left out. */
    public List<LxcLine> outside() {
        List<LxcLine> out = new ArrayList<>();
        for (String part : List.of(before, after)) {
            for (String line : part.split("\n", -1)) {
                BlockReader.configLine(line).ifPresent(out::add);
            }
        }
        return out;
    }

    /** The block as it stands in a file, its marks included. */
    static String blockText(ContainerSpec spec, List<LxcLine> lines) {
        StringBuilder out = new StringBuilder(BEGIN).append('\n');
        out.append("# # Written by lxdeck, which reads and replaces this block. Lines of your own go outside it.\n");
        String yaml = new String(SpecYaml.print(spec).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (String line : yaml.split("\n", 0)) {
            out.append(line.isEmpty() ? "#" : "# " + line).append('\n');
        }
        for (LxcLine line : lines) {
            String text = new String(line.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            out.append(text).append('\n');
        }
        return out.append(END).append('\n').toString();
    }

    private static void refuseSecond(String text, int from, String origin, int firstLine) throws EngineException {
        int line = firstLine;
        for (String rest : text.substring(from).split("\n", -1)) {
            if (rest.trim().equals(BEGIN) || rest.trim().equals(END)) {
                throw YamlMap.invalid(origin, line, "a second lxdeck block; leave only one of them");
            }
            line++;
        }
    }

    /** Index of each nic device's lines with the MAC address that stands there. */
    static Map<Integer, String> macs(List<LxcLine> lines) {
        Map<Integer, String> out = new LinkedHashMap<>();
        for (LxcLine line : lines) {
            int index = netIndex(line.key());
            if (index >= 0 && line.key().endsWith(".hwaddr")) {
                out.put(index, line.value());
            }
        }
        return out;
    }

    /** N of {@code lxc.net.N...}, −1 for other keys. */
    public static int netIndex(String key) {
        String prefix = "lxc.net.";
        if (!key.startsWith(prefix)) {
            return -1;
        }
        int end = prefix.length();
        while (end < key.length() && key.charAt(end) >= '0' && key.charAt(end) <= '9') {
            end++;
        }
        int digits = end - prefix.length();
        return digits == 0 || digits > 6 ? -1 : Integer.parseInt(key.substring(prefix.length(), end));
    }
}

package org.lxdeck.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page of the repository that is a table made from one of the program's. */
public final class MarkdownTable {
    private final StringBuilder text;
    private final int columns;

    public MarkdownTable(String head, List<String> titles) {
        text = new StringBuilder(head).append('\n');
        columns = titles.size();
        line(titles);
        line(titles.stream().map(title -> "---").toList());
    }

    /** Adds a row, of which no cell may be empty or promise something for later. */
    public void row(List<String> cells) {
        assertEquals(columns, cells.size(), cells::toString);
        assertFalse(cells.stream().anyMatch(String::isBlank), cells::toString);
        assertFalse(cells.stream().anyMatch(cell -> cell.matches("(?i).*\\b(todo|tbd)\\b.*")), cells::toString);
        line(cells);
    }

    private void line(List<String> cells) {
        for (String cell : cells) {
            text.append("| ")
                    .append(cell.replace("|", "\\|").replace("<", "&lt;"))
                    .append(' ');
        }
        text.append("|\n");
    }

    /** Fails when the page says something else; {@code -Dgolden=update} writes it anew. */
    public void compare(Path page) throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(page, text);
        }
        assertEquals(text.toString(), Files.readString(page), "take it anew with -Dgolden=update");
    }
}

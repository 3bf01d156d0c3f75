package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelFileTest {
    @TempDir
    Path directory = Path.of("/nowhere");

    private final ProcText text = new ProcText();

    @Test
    void readsAgainThroughTheSameDescriptor() throws IOException {
        Path path = Files.writeString(directory.resolve("n"), "1\n");
        FdBudget budget = new FdBudget(1);
        try (KernelFile file =
                new KernelFile(KernelTree.LIVE, directory.toString(), String.valueOf(path.getFileName()), budget)) {
            assertTrue(file.read(text));
            assertEquals(1, text.number());
            assertEquals(1, budget.open());
            Files.writeString(path, "22\n");
            assertTrue(file.read(text));
            assertEquals(22, text.number());
        }
        assertEquals(0, budget.open());
    }

    @Test
    void withoutBudgetItOpensEachTimeAndNoticesTheEnd() throws IOException {
        Path path = Files.writeString(directory.resolve("n"), "1\n");
        FdBudget budget = new FdBudget(0);
        try (KernelFile file =
                new KernelFile(KernelTree.LIVE, directory.toString(), String.valueOf(path.getFileName()), budget)) {
            assertTrue(file.read(text));
            assertEquals(0, budget.open());
            Files.delete(path);
            assertFalse(file.read(text));
            assertTrue(file.gone());
        }
    }

    @Test
    void aFileThatNeverWasIsMissingUntilItIsLookedForAgain() throws IOException {
        Path path = directory.resolve("late");
        try (KernelFile file = new KernelFile(
                KernelTree.LIVE, directory.toString(), String.valueOf(path.getFileName()), new FdBudget(1))) {
            assertFalse(file.read(text));
            assertTrue(file.missing());
            assertFalse(file.gone());
            Files.writeString(path, "3\n");
            assertFalse(file.read(text));
            file.retry();
            assertTrue(file.read(text));
            assertEquals(3, text.number());
        }
    }

    @Test
    void aFileThatCannotBeOpenedJustNowIsTriedAgain() throws IOException {
        Path path = directory.resolve("loop");
        Files.createSymbolicLink(path, path);
        try (KernelFile file = new KernelFile(
                KernelTree.LIVE, directory.toString(), String.valueOf(path.getFileName()), new FdBudget(1))) {
            assertFalse(file.read(text));
            assertFalse(file.missing());
            Files.delete(path);
            Files.writeString(path, "4\n");
            assertTrue(file.read(text));
        }
    }

    @Test
    void anInterruptDoesNotEndTheReading() throws IOException {
        Path path = Files.writeString(directory.resolve("n"), "5\n");
        try (KernelFile file = new KernelFile(
                KernelTree.LIVE, directory.toString(), String.valueOf(path.getFileName()), new FdBudget(1))) {
            assertTrue(file.read(text));
            Thread.currentThread().interrupt();
            assertFalse(file.read(text));
            assertTrue(Thread.interrupted());
            assertTrue(file.read(text));
            assertEquals(5, text.number());
        }
    }

    @Test
    void readsFilesLongerThanAChunk() throws IOException {
        Path path = Files.writeString(directory.resolve("big"), "x".repeat(100_000) + "\nlast 7\n");
        try (KernelFile file = new KernelFile(
                KernelTree.LIVE, directory.toString(), String.valueOf(path.getFileName()), new FdBudget(1))) {
            assertTrue(file.read(text));
            assertEquals(7, text.valueOf("last"));
        }
        assertTrue(text.load(path));
        assertEquals(7, text.valueOf("last"));
        ProcText little = new ProcText(1000);
        assertTrue(little.load(path));
        assertEquals(1000, little.length());
    }

    @Test
    void theBudgetIsFourFifthsOfTheLimit() {
        KernelTree tree = Recorded.tree("hybrid");
        FdBudget budget = FdBudget.ofProcess(text, tree);
        int taken = 0;
        while (budget.take()) {
            taken++;
        }
        assertEquals(16_000, taken);
    }
}

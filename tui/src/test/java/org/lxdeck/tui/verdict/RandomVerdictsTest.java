package org.lxdeck.tui.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A real LXD and lxdeck say the same to configurations that nobody has thought of, but for the named differences.
 * {@code -Dlxdeck.seed} repeats a run.
 */
@Tag("lxd")
class RandomVerdictsTest {
    private static final int MANY = Integer.getInteger("lxdeck.verdicts", 1000);

    @Test
    void randomConfigurationsAreGoodOrBadAsInLxd() throws IOException {
        long seed = Long.getLong("lxdeck.seed", System.nanoTime());
        System.out.println("random configurations of seed " + seed);
        RandomSamples samples = new RandomSamples(new Random(seed), VerdictsTest.samples());
        List<String> unexplained = new ArrayList<>();
        int refused = 0;
        try (LxdJudge lxd = LxdJudge.start()) {
            for (int i = 0; i < MANY; i++) {
                Sample sample = samples.next();
                String refusal = lxd.refusal(sample);
                boolean there = refusal.isEmpty();
                refused += there ? 0 : 1;
                if (there != sample.isTaken()
                        && Differences.explain(sample, there).isEmpty()) {
                    unexplained.add(sample + ": LXD: " + refusal + "; here: " + sample.problems());
                }
            }
        }
        assertEquals("", String.join("\n", unexplained), "seed " + seed);
        assertTrue(refused >= MANY * 2 / 5 && refused <= MANY * 4 / 5, refused + " refused of seed " + seed);
    }
}

package org.liangze.standalone.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * How long the same kind of question takes, one after another.
 *
 * @param median in nanoseconds
 * @param most what 95 of 100 stay within, in nanoseconds
 */
record Spread(long median, long most) {
    private static final int WARM = 20;
    private static final int ASKED = 200;

    static Spread of(IntConsumer question) {
        for (int i = 0; i < WARM; i++) {
            question.accept(i);
        }
        long[] taken = new long[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long from = System.nanoTime();
            question.accept(i);
            taken[i] = System.nanoTime() - from;
        }
        Arrays.sort(taken);
        return new Spread(taken[ASKED / 2], taken[ASKED * 95 / 100]);
    }
}

package org.liangze.standalone.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that repeats itself: the same seed and purpose draw the same, whatever other purposes draw. */
final class Draw {
    private final Random random;

    private Draw(Random random) {
        this.random = random;
    }

    static Draw of(long seed, String purpose) {
        return new Draw(new Random(seed * 31 + purpose.hashCode()));
    }

    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    /** True in {@code perThousand} of a thousand cases. */
    boolean chance(int perThousand) {
        return random.nextInt(1000) < perThousand;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /** So many numbers between two limits that add up to a sum. */
    List<Integer> adding(int sum, int count, int lowest, int highest) {
        if (sum < count * lowest || sum > count * highest) {
            throw new IllegalArgumentException(
                    "%d numbers of %d to %d never add up to %d".formatted(count, lowest, highest, sum));
        }
        List<Integer> numbers = new ArrayList<>(Collections.nCopies(count, sum / count));
        int rest = sum - sum / count * count;
        for (int i = 0; i < rest; i++) {
            numbers.set(i, numbers.get(i) + 1);
        }
        for (int i = 0; i < count * 8; i++) {
            move(numbers, random.nextInt(count), random.nextInt(count), lowest, highest);
        }
        return numbers;
    }

    private static void move(List<Integer> numbers, int from, int to, int lowest, int highest) {
        if (from != to && numbers.get(from) > lowest && numbers.get(to) < highest) {
            numbers.set(from, numbers.get(from) - 1);
            numbers.set(to, numbers.get(to) + 1);
        }
    }
}

package org.liangze.tasking.oversight.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The draw's laws (domain.md §7.32), over populations made from seeds. */
class SeededDrawTest {
    private static final String SEED = "督查2026";

    @RepeatedTest(50)
    void itsLawsHold(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        Population population = population(random, 1 + random.nextInt(300), 1 + random.nextInt(12));
        int size = random.nextInt(population.size() + 5);
        String seed = Long.toHexString(random.nextLong());
        List<UUID> sample = SeededDraw.draw(seed, size, population);

        assertThat(SeededDraw.draw(seed, size, population)).as("same seed").isEqualTo(sample);
        assertThat(SeededDraw.draw(seed, size, shuffled(population, random)))
                .as("in whatever order they come")
                .isEqualTo(sample);
        assertThat(sample).doesNotHaveDuplicates().hasSize(Math.min(size, population.size()));
        Set<UUID> ids = population.members().stream().map(Member::id).collect(Collectors.toSet());
        assertThat(ids).containsAll(sample);
        Set<String> townships = strata(population, ids);
        if (size >= townships.size()) {
            assertThat(strata(population, new HashSet<>(sample)))
                    .as("no township left out")
                    .isEqualTo(townships);
        } else {
            assertThat(strata(population, new HashSet<>(sample)))
                    .as("as many townships as the size allows")
                    .hasSize(size);
        }
        assertThat(SeededDraw.draw(seed, size + 1, population).subList(0, sample.size()))
                .as("one more changes nothing that was drawn")
                .isEqualTo(sample);
    }

    @Test
    void anotherSeedDrawsOthers() {
        Population population = population(new Random(7), 200, 5);
        assertThat(SeededDraw.draw("a", 20, population)).isNotEqualTo(SeededDraw.draw("b", 20, population));
    }

    @Test
    void nobodyIsDrawnMoreOftenThanOthersOfTheSameTownship() {
        Population population = population(new Random(3), 20, 1);
        int[] drawn = new int[population.size()];
        List<UUID> ids = population.members().stream().map(Member::id).toList();
        for (int turn = 0; turn < 2_000; turn++) {
            SeededDraw.draw("turn" + turn, 5, population).forEach(id -> drawn[ids.indexOf(id)]++);
        }
        assertThat(IntStream.of(drawn)).as("500 each on average").allMatch(times -> times > 400 && times < 600);
    }

    @Test
    void theLotsAreWhatEverybodyCanComputeAgain() {
        Population population =
                Population.of(List.of(member(1, "230102001"), member(2, "230102001"), member(3, "230102002")));
        assertThat(population.text()).isEqualTo("""
                00000000-0000-0000-0000-000000000001|230102001
                00000000-0000-0000-0000-000000000002|230102001
                00000000-0000-0000-0000-000000000003|230102002""");
        assertThat(population.hash()).isEqualTo(Sha256.hex(population.text().getBytes(StandardCharsets.UTF_8)));
        assertThat(Population.parse(population.text())).isEqualTo(population);
        assertThat(Population.parse("")).isEqualTo(Population.of(List.of()));
        assertThat(SeededDraw.draw(SEED, 3, population)).hasSize(3);
    }

    @Test
    void theFingerprintNoticesOneMoreOrLess() {
        Population whole = population(new Random(1), 30, 3);
        Population less = Population.of(whole.members().subList(1, whole.size()));
        assertThat(less.hash()).isNotEqualTo(whole.hash());
        assertThat(shuffled(whole, new Random(2)).hash()).isEqualTo(whole.hash());
    }

    @Test
    void nonsenseIsRefused() {
        Population one = Population.of(List.of(member(1, "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> SeededDraw.draw(" ", 1, one));
        assertThatIllegalArgumentException().isThrownBy(() -> SeededDraw.draw("s", -1, one));
        assertThatIllegalArgumentException().isThrownBy(() -> Population.of(List.of(member(1, "x"), member(1, "y"))));
    }

    @Test
    void aSizeIsANumberOrAShareRoundedUp() {
        assertThat(new SampleSize(10, null).of(7)).isEqualTo(7);
        assertThat(new SampleSize(10, null).of(70)).isEqualTo(10);
        assertThat(new SampleSize(null, 5).of(101)).isEqualTo(6);
        assertThat(new SampleSize(null, 5).of(0)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleSize(3, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleSize(null, 101));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleSize(0, null));
    }

    @Test
    void aTownshipIsNineDigitsAndALargerPlaceStandsForItself() {
        assertThat(Member.in(new UUID(0, 1), "230102001001").stratum()).isEqualTo("230102001");
        assertThat(Member.in(new UUID(0, 1), "2301").stratum()).isEqualTo("2301");
    }

    private static Member member(long id, String stratum) {
        return new Member(new UUID(0, id), stratum);
    }

    private static Population population(Random random, int size, int townships) {
        return Population.of(IntStream.range(0, size)
                .mapToObj(i -> new Member(
                        new UUID(random.nextLong(), random.nextLong()), "23010200" + random.nextInt(townships)))
                .toList());
    }

    private static Population shuffled(Population population, Random random) {
        List<Member> members = new ArrayList<>(population.members());
        Collections.shuffle(members, random);
        return Population.of(members);
    }

    private static Set<String> strata(Population population, Set<UUID> ids) {
        return population.members().stream()
                .filter(member -> ids.contains(member.id()))
                .map(Member::stratum)
                .collect(Collectors.toSet());
    }
}

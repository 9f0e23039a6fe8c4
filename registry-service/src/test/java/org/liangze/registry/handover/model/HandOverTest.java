package org.liangze.registry.handover.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.registry.assignment.model.BusinessInQuestion;
import org.liangze.registry.assignment.model.CadreInQuestion;
import org.liangze.registry.handover.model.Plan.Item;
import org.liangze.registry.handover.model.Plan.Verdict;

class HandOverTest {
    private static final String VILLAGE = "230102001001";
    private static final UUID WANG = new UUID(1, 1);
    private static final UUID ZHANG = new UUID(1, 2);
    private static final UUID LI = new UUID(1, 3);

    @Test
    void oneSuccessorTakesEverything() {
        Plan plan = plan(held(3), List.of(new Move(ZHANG, null)), cadre(ZHANG, 2));
        assertThat(plan.items()).hasSize(3).allMatch(item -> item.verdict() == Verdict.OK);
        assertThat(plan.left()).isEmpty();
        assertThat(plan.loads()).containsExactly(new Plan.Load(ZHANG, "张", 2, 5, false));
    }

    @Test
    void aMoveWithoutBusinessesTakesTheRest() {
        List<BusinessInQuestion> held = held(3);
        UUID first = held.getFirst().id();
        Plan plan =
                plan(held, List.of(new Move(ZHANG, List.of(first)), new Move(LI, null)), cadre(ZHANG, 0), cadre(LI, 0));
        assertThat(plan.cadreByBusiness())
                .hasSize(3)
                .containsEntry(first, ZHANG)
                .containsEntry(held.getLast().id(), LI);
    }

    @Test
    void whatNobodyTakesIsLeft() {
        List<BusinessInQuestion> held = held(2);
        Plan plan = plan(held, List.of(new Move(ZHANG, List.of(held.getFirst().id()))), cadre(ZHANG, 0));
        assertThat(plan.left())
                .extracting(Plan.Left::businessId)
                .containsExactly(held.getLast().id());
    }

    @Test
    void nobodyTakesOverFromThemselves() {
        Plan plan = plan(held(1), List.of(new Move(WANG, null)), cadre(WANG, 1));
        assertThat(only(plan).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(only(plan).why()).contains("本人");
    }

    @Test
    void aBusinessGoesOnce() {
        List<BusinessInQuestion> held = held(1);
        List<UUID> ids = List.of(held.getFirst().id());
        Plan plan = plan(held, List.of(new Move(ZHANG, ids), new Move(LI, ids)), cadre(ZHANG, 0), cadre(LI, 0));
        assertThat(plan.items()).hasSize(2).allMatch(item -> item.verdict() == Verdict.REFUSED);
        assertThat(plan(held, List.of(new Move(ZHANG, List.of(ids.getFirst(), ids.getFirst()))), cadre(ZHANG, 0))
                        .refused())
                .isNotEmpty();
    }

    @Test
    void onlyWhatTheCadreHoldsGoes() {
        UUID other = new UUID(9, 9);
        Plan plan = plan(held(1), List.of(new Move(ZHANG, List.of(other))), cadre(ZHANG, 0));
        assertThat(only(plan).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(only(plan).businessName()).isEmpty();
    }

    @Test
    void anUnknownSuccessorIsRefused() {
        Plan plan = plan(held(1), List.of(new Move(ZHANG, null)));
        assertThat(only(plan).why()).contains("没有登记");
    }

    @Test
    void theWrongLevelAnotherPlaceAndOneWhoLeftAreRefused() {
        for (CadreInQuestion unfit : List.of(
                new CadreInQuestion(ZHANG, "张", Role.CADRE, Level.TOWNSHIP, "230102001", true, 0),
                new CadreInQuestion(ZHANG, "张", Role.CADRE, Level.VILLAGE, "230102001002", true, 0),
                new CadreInQuestion(ZHANG, "张", Role.LIAISON, Level.VILLAGE, VILLAGE, true, 0),
                new CadreInQuestion(ZHANG, "张", Role.CADRE, Level.VILLAGE, VILLAGE, false, 0))) {
            assertThat(plan(held(2), List.of(new Move(ZHANG, null)), unfit).refused())
                    .as("%s", unfit)
                    .hasSize(2);
        }
    }

    @Test
    void moreThanThirtyWarnsAndDoesNotRefuse() {
        Plan exactly = plan(held(5), List.of(new Move(ZHANG, null)), cadre(ZHANG, 25));
        assertThat(exactly.items()).allMatch(item -> item.verdict() == Verdict.OK);
        Plan more = plan(held(6), List.of(new Move(ZHANG, null)), cadre(ZHANG, 25));
        assertThat(more.items()).allMatch(item -> item.verdict() == Verdict.WARNED);
        assertThat(more.loads().getFirst().tooMany()).isTrue();
        assertThat(more.refused()).isEmpty();
    }

    /** Whatever is asked for: each business held is in exactly one place, and an order without refusals moves each once. */
    @Test
    void nothingIsLostAndNothingGoesTwice() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<BusinessInQuestion> held = held(random.nextInt(8));
            List<UUID> cadres = List.of(WANG, ZHANG, LI);
            List<Move> moves = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                moves.add(new Move(cadres.get(random.nextInt(3)), someOf(held, random)));
            }
            Plan plan = plan(held, moves, cadre(WANG, held.size()), cadre(ZHANG, random.nextInt(40)), cadre(LI, 0));
            Set<UUID> moved = new HashSet<>();
            plan.items().forEach(item -> moved.add(item.businessId()));
            Set<UUID> left = new HashSet<>();
            plan.left().forEach(business -> left.add(business.businessId()));
            Set<UUID> all = new HashSet<>(left);
            all.addAll(moved);
            assertThat(moved).as("seed %d", seed).noneMatch(left::contains);
            assertThat(all)
                    .as("seed %d", seed)
                    .containsAll(held.stream().map(BusinessInQuestion::id).toList());
            if (plan.refused().isEmpty()) {
                assertThat(plan.items()).as("seed %d", seed).hasSize(moved.size());
                assertThat(plan.items())
                        .as("seed %d", seed)
                        .noneMatch(item -> item.successorId().equals(WANG));
                assertThat(plan.loads().stream()
                                .mapToInt(load -> load.after() - load.before())
                                .sum())
                        .as("seed %d", seed)
                        .isEqualTo(moved.size());
            }
        }
    }

    private static @Nullable List<UUID> someOf(List<BusinessInQuestion> held, Random random) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        Stream<UUID> some = held.stream().map(BusinessInQuestion::id).filter(id -> random.nextBoolean());
        return (random.nextInt(5) == 0 ? Stream.concat(some, Stream.of(new UUID(9, 9))) : some).toList();
    }

    private static Plan plan(List<BusinessInQuestion> held, List<Move> moves, CadreInQuestion... cadres) {
        Map<UUID, Successor> successors = new HashMap<>();
        for (CadreInQuestion cadre : cadres) {
            successors.put(cadre.id(), new Successor(cadre, 30));
        }
        return HandOver.plan(new Situation(WANG, "王", VILLAGE, held, Map.of(), successors), moves);
    }

    private static Item only(Plan plan) {
        assertThat(plan.items()).hasSize(1);
        return plan.items().getFirst();
    }

    private static List<BusinessInQuestion> held(int count) {
        return IntStream.range(0, count)
                .mapToObj(n ->
                        new BusinessInQuestion(new UUID(2, n), "面馆" + n, Tier.D, VILLAGE, OperatingState.OPERATING))
                .toList();
    }

    private static CadreInQuestion cadre(UUID id, int businesses) {
        String name = id.equals(ZHANG) ? "张" : id.equals(LI) ? "李" : "王";
        return new CadreInQuestion(id, name, Role.CADRE, Level.VILLAGE, VILLAGE, true, businesses);
    }
}

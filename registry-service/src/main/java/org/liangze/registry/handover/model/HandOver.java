package org.liangze.registry.handover.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.assignment.model.BusinessInQuestion;
import org.liangze.registry.assignment.model.MayCover;
import org.liangze.registry.handover.model.Plan.Item;
import org.liangze.registry.handover.model.Plan.Verdict;

/** Decides a hand-over: each business goes once, to a cadre who may cover it, and to another than who hands over. */
public final class HandOver {
    /** A business that a move wants for a successor. */
    private record Wish(UUID businessId, UUID successorId) {}

    private final Situation now;
    private final Map<UUID, BusinessInQuestion> held;
    private final List<Wish> wishes;
    private final Map<UUID, Long> gains;
    private final Set<UUID> twice;

    private HandOver(Situation now, List<Move> moves) {
        this.now = now;
        this.held = now.held().stream().collect(Collectors.toMap(BusinessInQuestion::id, Function.identity()));
        this.wishes = wishes(now, moves);
        this.twice = namedTwice(wishes);
        this.gains = wishes.stream()
                .filter(wish -> held.containsKey(wish.businessId()) && !twice.contains(wish.businessId()))
                .collect(Collectors.groupingBy(Wish::successorId, Collectors.counting()));
    }

    /** What the moves would do as things stand. */
    public static Plan plan(Situation now, List<Move> moves) {
        HandOver order = new HandOver(now, moves);
        return new Plan(order.wishes.stream().distinct().map(order::decide).toList(), order.left(), order.loads());
    }

    private static List<Wish> wishes(Situation now, List<Move> moves) {
        Set<UUID> named =
                moves.stream().flatMap(move -> businesses(move).stream()).collect(Collectors.toSet());
        List<UUID> rest = now.held().stream()
                .map(BusinessInQuestion::id)
                .filter(id -> !named.contains(id))
                .toList();
        List<Wish> wishes = new ArrayList<>();
        for (Move move : moves) {
            List<UUID> wanted = move.businessIds() == null ? rest : move.businessIds();
            wanted.forEach(business -> wishes.add(new Wish(business, move.successorId())));
        }
        return wishes;
    }

    private static List<UUID> businesses(Move move) {
        List<UUID> ids = move.businessIds();
        return ids == null ? List.of() : ids;
    }

    private static Set<UUID> namedTwice(List<Wish> wishes) {
        Set<UUID> seen = new HashSet<>();
        return wishes.stream()
                .map(Wish::businessId)
                .filter(business -> !seen.add(business))
                .collect(Collectors.toSet());
    }

    private Item decide(Wish wish) {
        BusinessInQuestion business = held.get(wish.businessId());
        if (business == null) {
            return refuseNotHeld(wish);
        }
        Successor successor = now.successors().get(wish.successorId());
        if (wish.successorId().equals(now.from())) {
            return item(wish, business, successor, Verdict.REFUSED, "接任干部不能是移交人本人");
        }
        if (twice.contains(wish.businessId())) {
            return item(wish, business, successor, Verdict.REFUSED, "同一主体不能移交两次");
        }
        if (successor == null) {
            return item(wish, business, null, Verdict.REFUSED, "您的辖区内没有登记这名接任干部");
        }
        return switch (MayCover.decide(successor.with(gain(wish.successorId())), business, successor.warnAbove())) {
            case MayCover.Verdict.Refused refused -> item(wish, business, successor, Verdict.REFUSED, refused.reason());
            case MayCover.Verdict.Accepted accepted ->
                item(
                        wish,
                        business,
                        successor,
                        accepted.warnings().isEmpty() ? Verdict.OK : Verdict.WARNED,
                        String.join("；", accepted.warnings()));
        };
    }

    private Item refuseNotHeld(Wish wish) {
        BusinessInQuestion other = now.others().get(wish.businessId());
        String why = other == null ? "您的辖区内没有这个主体" : "这个主体现不由%s包保".formatted(now.fromName());
        return item(wish, other, now.successors().get(wish.successorId()), Verdict.REFUSED, why);
    }

    private static Item item(
            Wish wish,
            @Nullable BusinessInQuestion business,
            @Nullable Successor successor,
            Verdict verdict,
            String why) {
        return new Item(
                wish.businessId(),
                business == null ? "" : business.name(),
                business == null ? null : business.tier(),
                wish.successorId(),
                successor == null ? "" : successor.now().name(),
                verdict,
                why);
    }

    private List<Plan.Left> left() {
        Set<UUID> wanted = wishes.stream().map(Wish::businessId).collect(Collectors.toSet());
        return now.held().stream()
                .filter(business -> !wanted.contains(business.id()))
                .map(business -> new Plan.Left(business.id(), business.name()))
                .toList();
    }

    private List<Plan.Load> loads() {
        Map<UUID, Plan.Load> loads = new HashMap<>();
        now.successors().forEach((id, successor) -> {
            int after = successor.now().businesses() + gain(id);
            loads.put(
                    id,
                    new Plan.Load(
                            id,
                            successor.now().name(),
                            successor.now().businesses(),
                            after,
                            after > successor.warnAbove()));
        });
        return wishes.stream()
                .map(Wish::successorId)
                .distinct()
                .filter(loads::containsKey)
                .map(loads::get)
                .toList();
    }

    private int gain(UUID successor) {
        return gains.getOrDefault(successor, 0L).intValue();
    }
}

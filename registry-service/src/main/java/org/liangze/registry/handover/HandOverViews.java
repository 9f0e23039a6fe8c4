package org.liangze.registry.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads orders for showing. */
@Component
class HandOverViews {
    /** An order in the register of orders; {@code number} as it is written, such as 交接〔2026〕3号. */
    record View(
            UUID id,
            String number,
            UUID fromId,
            @Nullable String fromName,
            String region,
            String regionName,
            String reason,
            boolean leaves,
            LocalDate effective,
            int moved,
            int gaps,
            UUID orderedBy,
            @Nullable String orderedByName,
            Instant orderedAt) {}

    /** A business of an order; without a successor it became a gap. */
    record Line(
            UUID businessId,
            String businessName,
            Tier tier,
            @Nullable UUID successorId,
            @Nullable String successorName) {}

    /** An order with its businesses, by name. */
    record Whole(View order, List<Line> items) {}

    private static final String SELECT = """
            select o.id, '交接〔' || o.year || '〕' || o.number || '号' as number, o.from_id, f.name as from_name, o.region,
                   place_name(o.region) as region_name, o.reason, o.leaves, o.effective, o.moved, o.gaps, o.ordered_by,
                   p.name as ordered_by_name, o.ordered_at
              from hand_over o
              left join person_copy f on f.person_id = o.from_id
              left join person_copy p on p.person_id = o.ordered_by
            """;
    private static final List<String> FROM_THE_TOP = List.of("infinity", new UUID(0, 0).toString());

    private final JdbcClient jdbc;

    HandOverViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Orders of a place, the newest first; of one cadre when given, as who hands over. */
    List<View> list(String region, @Nullable UUID cadre, @Nullable List<String> before, int limit) {
        List<String> from = before == null ? FROM_THE_TOP : before;
        return jdbc.sql(SELECT + """
                 where o.region >= :region and o.region < :region || ':'
                   and (cast(:cadre as uuid) is null or o.from_id = :cadre)
                   and (o.ordered_at, o.id) < (cast(:beforeTime as timestamptz), cast(:beforeId as uuid))
                 order by o.ordered_at desc, o.id desc
                 limit :limit""")
                .param("region", region)
                .param("cadre", cadre)
                .param("beforeTime", from.get(0))
                .param("beforeId", from.get(1))
                .param("limit", limit)
                .query(View.class)
                .list();
    }

    Optional<Whole> find(UUID id) {
        return jdbc.sql(SELECT + " where o.id = :id")
                .param("id", id)
                .query(View.class)
                .optional()
                .map(order -> new Whole(order, items(id)));
    }

    private List<Line> items(UUID id) {
        return jdbc.sql("""
                select i.business_id, b.name as business_name, b.tier, i.successor_id, s.name as successor_name
                  from hand_over_item i
                  join business b on b.id = i.business_id
                  left join person_copy s on s.person_id = i.successor_id
                 where i.hand_over_id = :id
                 order by b.name, b.id""").param("id", id).query(Line.class).list();
    }
}

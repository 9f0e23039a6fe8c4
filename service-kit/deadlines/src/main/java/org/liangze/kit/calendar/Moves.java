package org.liangze.kit.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trace of what notices moved: table {@code deadline_move}, counted in {@code deadline_tally}, and the audit trail. */
public final class Moves {
    private static final int COUNTY = 6;
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Audit audit;

    Moves(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What stood before, or stands now, as the audit trail says it. */
    record Stand(
            String kind,
            @Nullable LocalDate due,
            @Nullable Integer awaitingYear,
            @Nullable String reason) {}

    /**
     * A move as it is read.
     *
     * @param due null while it waits for {@code awaitingYear}
     * @param notice the reason
     */
    record Row(
            long moveId,
            int year,
            int revision,
            String notice,
            String kind,
            UUID itemId,
            @Nullable UUID businessId,
            String subject,
            String region,
            LocalDate before,
            @Nullable LocalDate due,
            @Nullable Integer awaitingYear,
            Instant movedAt) {}

    /** How many of a kind a revision of a year moved. */
    record Count(int revision, String notice, String kind, long moved) {}

    /** Writes down what a notice moved, inside the transaction that moves it. */
    public void record(Amendment by, String kind, List<Move> moved) {
        if (moved.isEmpty()) {
            return;
        }
        keep(by, kind, moved);
        moved.forEach(move -> audit.record(
                system(by, move.region()),
                "move-deadline",
                move.itemId().toString(),
                new Stand(kind, move.from(), null, null),
                new Stand(kind, move.to().dayOrNull(), move.to().yearOrNull(), by.notice())));
    }

    private void keep(Amendment by, String kind, List<Move> moved) {
        jdbc.sql("""
                with fresh as (
                  insert into deadline_move (year, revision, notice, kind, item_id, business_id, subject, region, due_from, due_to,
                                             awaiting_year, moved_at)
                  select :year, :revision, :notice, :kind, m.item_id, m.business_id::uuid, m.subject, m.region, m.due_from::date,
                         m.due_to::date, m.awaiting_year::int, :now
                    from unnest(:items, :businesses, :subjects, :regions, :froms, :tos, :years) with ordinality
                         as m (item_id, business_id, subject, region, due_from, due_to, awaiting_year, place)
                   order by m.place
                  returning region
                )
                insert into deadline_tally as known (year, revision, notice, kind, region, moved)
                select :year, :revision, :notice, :kind, left(region, 9), count(*) from fresh group by left(region, 9) order by 5
                on conflict on constraint deadline_tally_once do update set moved = known.moved + excluded.moved""")
                .param("year", by.year())
                .param("revision", by.revision())
                .param("notice", by.notice())
                .param("kind", kind)
                .param("now", Timestamp.from(by.now()))
                .param("items", moved.stream().map(Move::itemId).toArray(UUID[]::new))
                .param("businesses", texts(moved, Move::businessId))
                .param("subjects", texts(moved, Move::subject))
                .param("regions", texts(moved, Move::region))
                .param("froms", texts(moved, Move::from))
                .param("tos", texts(moved, move -> move.to().dayOrNull()))
                .param("years", texts(moved, move -> move.to().yearOrNull()))
                .update();
    }

    /** Of a place and year, in the order of places. */
    List<Row> page(int year, String region, @Nullable String kind, @Nullable List<String> after, int limit) {
        List<String> from = after == null ? List.of("", "0") : after;
        return jdbc.sql(SELECT + """
                 where year = :year and region >= :region and region < :region || ':'
                   and (region, move_id) > (:afterRegion, cast(:afterId as bigint))
                   and (cast(:kind as text) is null or kind = :kind)
                 order by region, move_id
                 limit :limit""")
                .param("year", year)
                .param("region", region)
                .param("kind", kind)
                .param("afterRegion", from.get(0))
                .param("afterId", from.get(1))
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** Of one item, the latest last. */
    List<Row> of(UUID item) {
        return jdbc.sql(SELECT + " where item_id = :item order by move_id")
                .param("item", item)
                .query(Row.class)
                .list();
    }

    /** Of a year within the reader's scope; the smallest unit counted is a township. */
    List<Count> counts(int year) {
        return jdbc.sql("""
                select revision, notice, kind, sum(moved)::bigint as moved from deadline_tally
                 where year = :year group by revision, notice, kind order by revision desc, kind""").param("year", year).query(Count.class).list();
    }

    private static final String SELECT = """
            select move_id, year, revision, notice, kind, item_id, business_id, subject, region, due_from as before,
                   due_to as due, awaiting_year, moved_at
              from deadline_move
            """;

    /** In the chain of the county, in the name of who loaded the notice. */
    private static Caller system(Amendment by, String region) {
        String county = region.substring(0, Math.min(COUNTY, region.length()));
        UUID person = by.loadedBy() == null ? NOBODY : by.loadedBy();
        return new Caller(person, "系统", Role.ADMINISTRATOR, Level.PROVINCE, county, null);
    }

    private static String[] texts(List<Move> moved, Function<Move, @Nullable Object> part) {
        return moved.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}

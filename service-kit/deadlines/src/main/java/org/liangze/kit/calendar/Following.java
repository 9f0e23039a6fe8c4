package org.liangze.kit.calendar;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code calendar_following}: how far what is open has followed each loaded year. */
final class Following {
    /** When everything is looked at again, for what another node set by a calendar it still remembered. */
    static final Duration AGAIN = Duration.ofMinutes(1);

    private static final UUID BEGINNING = new UUID(0, 0);

    private final JdbcClient jdbc;

    Following(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A place in the work.
     *
     * @param kind what is being looked at; empty at the beginning
     * @param after the last one looked at
     */
    record Place(int year, boolean again, String kind, UUID after) {
        Place at(String nextKind, UUID nextAfter) {
            return new Place(year, again, nextKind, nextAfter);
        }
    }

    void begin(int year, Instant now) {
        jdbc.sql("""
                insert into calendar_following (year, again, kind, after_id, due_at) values (:year, false, '', :beginning, :now)
                on conflict (year) do update
                   set again = false, kind = '', after_id = excluded.after_id, due_at = excluded.due_at""")
                .param("year", year)
                .param("beginning", BEGINNING)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Place> due(Instant now) {
        return jdbc.sql("""
                select year, again, kind, after_id as after from calendar_following
                 where due_at <= :now order by year limit 1 for update""")
                .param("now", Timestamp.from(now))
                .query(Place.class)
                .optional();
    }

    @Nullable
    Instant nextDue() {
        return jdbc.sql("select due_at from calendar_following where due_at is not null order by due_at limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    void goOn(Place place) {
        jdbc.sql("update calendar_following set kind = :kind, after_id = :after where year = :year")
                .param("kind", place.kind())
                .param("after", place.after())
                .param("year", place.year())
                .update();
    }

    /** The end of a round: there is a second, a little later, and no third. */
    void ended(Place place, Instant now) {
        jdbc.sql("""
                update calendar_following set again = true, kind = '', after_id = :beginning, due_at = :next where year = :year""")
                .param("beginning", BEGINNING)
                .param("next", place.again() ? null : Timestamp.from(now.plus(AGAIN)))
                .param("year", place.year())
                .update();
    }

    static UUID beginning() {
        return BEGINNING;
    }
}

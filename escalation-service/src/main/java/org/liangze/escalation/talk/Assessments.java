package org.liangze.escalation.talk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What talks mean for the yearly assessment, per unit and year: table {@code assessment_entry}. */
@Repository
class Assessments {
    private final JdbcClient jdbc;
    private final Days days;

    Assessments(JdbcClient jdbc, Days days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    void record(Talk talk, int year, String effect, double points, Caller by) {
        jdbc.sql("""
                insert into assessment_entry (entry_id, region, year, unit, subject_id, talk_id, cause, effect, points,
                                              recorded_at, recorded_by)
                values (:id, :region, :year, :unit, :subject, :talk, :cause, :effect, :points, :now, :by)""")
                .param("id", Ids.named("assessment", talk.talkId()))
                .param("region", talk.region())
                .param("year", year)
                .param("unit", talk.unit())
                .param("subject", talk.subjectId())
                .param("talk", talk.talkId())
                .param("cause", talk.cause())
                .param("effect", effect)
                .param("points", points)
                .param("now", Days.sql(days.now()))
                .param("by", by.personId())
                .update();
    }

    /** A year's entries by unit, at most 500. */
    List<Entry> of(int year, String region, @Nullable String unit) {
        return jdbc.sql("""
                select entry_id, year, unit, talk_id, cause, effect, points, recorded_at from assessment_entry
                 where year = :year and starts_with(region, :region) and (cast(:unit as text) is null or unit = :unit)
                 order by unit, entry_id
                 limit 500""")
                .param("year", year)
                .param("region", region)
                .param("unit", unit)
                .query(Entry.class)
                .list();
    }

    /** One effect, with the talk it comes from. */
    record Entry(
            UUID entryId,
            int year,
            String unit,
            UUID talkId,
            String cause,
            String effect,
            double points,
            Instant recordedAt) {}
}

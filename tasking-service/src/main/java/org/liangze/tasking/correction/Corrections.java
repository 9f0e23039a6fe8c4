package org.liangze.tasking.correction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liangze.contracts.VisitMode;
import org.liangze.tasking.correction.model.VisitFacts;
import org.liangze.tasking.visit.Visits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The further versions of visits. */
@Component
class Corrections {
    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version after the first. */
    record Version(
            int version, UUID correctedBy, Instant correctedAt, String reason, VisitMode mode, String representative) {}

    /** How a visit was recorded first. */
    record First(VisitMode mode, String representative) {}

    List<Version> of(UUID visitId) {
        return jdbc.sql("""
                select version, corrected_by, corrected_at, reason, mode, representative
                  from visit_correction where visit_id = :visit order by version""").param("visit", visitId).query(Version.class).list();
    }

    First first(UUID visitId) {
        return jdbc.sql("select mode, representative from visit where visit_id = :visit")
                .param("visit", visitId)
                .query(First.class)
                .single();
    }

    /** Makes the next version the one that stands; false when another did meanwhile. */
    boolean raise(Visits.Stored visit) {
        return jdbc.sql("update visit set version = version + 1 where visit_id = :visit and version = :version")
                        .param("visit", visit.visitId())
                        .param("version", visit.version())
                        .update()
                == 1;
    }

    void add(Visits.Stored visit, int version, VisitFacts after, String reason, UUID by, Instant now) {
        jdbc.sql("""
                insert into visit_correction (visit_id, version, region, corrected_by, corrected_at, reason, mode,
                                              representative)
                values (:visit, :version, :region, :by, :now, :reason, :mode, :representative)""")
                .param("visit", visit.visitId())
                .param("version", version)
                .param("region", visit.region())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .param("mode", after.mode().name())
                .param("representative", after.representative())
                .update();
    }

    /** How many issues the visit has opened. */
    int issuesOf(UUID visitId) {
        return jdbc.sql("select coalesce(max(number), 0) from issue where visit_id = :visit")
                .param("visit", visitId)
                .query(Integer.class)
                .single();
    }
}

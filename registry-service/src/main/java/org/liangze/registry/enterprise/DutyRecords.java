package org.liangze.registry.enterprise;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Act;
import org.liangze.registry.enterprise.model.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Businesses' own records: one per business, kind and period. */
@Component
class DutyRecords {
    /** A business that records. */
    record Party(UUID id, String region) {}

    /**
     * A record to store.
     *
     * @param findings null for zero risk
     */
    record Entry(
            UUID businessId,
            String region,
            RecordKind kind,
            LocalDate starts,
            LocalDate day,
            boolean zeroRisk,
            @Nullable String findings,
            @Nullable String handled) {}

    /** A record as stored. */
    record Stored(
            RecordKind kind,
            LocalDate starts,
            LocalDate day,
            boolean zeroRisk,
            @Nullable String findings,
            @Nullable String handled,
            @Nullable String byName,
            Instant recordedAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DutyRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Party> party(UUID business) {
        return jdbc.sql("select id, region from business where id = :id")
                .param("id", business)
                .query(Party.class)
                .optional();
    }

    /** The businesses of the keys that the caller may see. */
    List<Party> parties(Collection<UUID> ids) {
        return jdbc.sql("select id, region from business where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Party.class)
                .list();
    }

    /** Stores or mends; returns how many were new or different. */
    int save(Act act, List<Entry> entries) {
        String rows = json.writeValueAsString(entries);
        int changed = jdbc.sql("""
                insert into duty_record (business_id, kind, starts, region, day, zero_risk, findings, handled, recorded_by,
                                         recorded_at)
                select distinct on (r."businessId", r.kind, r.starts)
                       r."businessId", r.kind, r.starts, r.region, r.day, r."zeroRisk", r.findings, r.handled, :by, :now
                  from jsonb_to_recordset(cast(:rows as jsonb))
                       as r ("businessId" uuid, region text, kind text, starts date, day date, "zeroRisk" boolean,
                             findings text, handled text)
                on conflict (business_id, kind, starts) do update
                   set day = excluded.day, zero_risk = excluded.zero_risk, findings = excluded.findings,
                       handled = excluded.handled, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                 where (duty_record.day, duty_record.zero_risk, duty_record.findings, duty_record.handled)
                       is distinct from (excluded.day, excluded.zero_risk, excluded.findings, excluded.handled)""")
                .param("rows", rows)
                .param("by", act.by())
                .param("now", Timestamp.from(act.at()))
                .update();
        jdbc.sql("""
                insert into duty_participation (business_id, region, since)
                select r."businessId", r.region, min(r.day)
                  from jsonb_to_recordset(cast(:rows as jsonb)) as r ("businessId" uuid, region text, day date)
                 group by r."businessId", r.region
                on conflict (business_id) do update set since = least(duty_participation.since, excluded.since)""").param("rows", rows).update();
        return changed;
    }

    /** Of a business, newest first. */
    List<Stored> of(UUID business, @Nullable RecordKind kind, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select r.kind, r.starts, r.day, r.zero_risk, r.findings, r.handled, p.name as by_name, r.recorded_at
                  from duty_record r
                  left join person_copy p on p.person_id = r.recorded_by
                 where r.business_id = :business and (cast(:kind as text) is null or r.kind = :kind)
                   and r.starts between :from and :to
                 order by r.starts desc, r.kind""")
                .param("business", business)
                .param("kind", kind == null ? null : kind.name())
                .param("from", from)
                .param("to", to)
                .query(Stored.class)
                .list();
    }
}

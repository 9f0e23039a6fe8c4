package org.liangze.registry.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who was at which training. */
@Component
class Attendances {
    /** Somebody at a training, as the API shows them. */
    record AttendanceView(
            UUID id,
            @Nullable UUID personId,
            @Nullable UUID businessId,
            @Nullable String businessName,
            String name,
            @Nullable String unit,
            boolean attended,
            String result,
            @Nullable BigDecimal score,
            @Nullable String certificateNo,
            @Nullable LocalDate validUntil) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Attendances(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<AttendanceView> of(UUID training) {
        return jdbc.sql("""
                select a.id, a.person_id, a.business_id, b.name as business_name, a.name, p.unit, a.attended, a.result, a.score,
                       a.certificate_no, a.valid_until
                  from attendance a
                  left join business b on b.id = a.business_id
                  left join person p on p.id = a.person_id
                 where a.training_id = :training
                 order by a.name, a.id""")
                .param("training", training)
                .query(AttendanceView.class)
                .list();
    }

    /** Puts a list in the place of what was there; answers how many of it are known to the caller's scope. */
    int replace(UUID training, String region, List<Attendee> attendees) {
        jdbc.sql("delete from attendance where training_id = :training")
                .param("training", training)
                .update();
        return jdbc.sql("""
                insert into attendance (id, training_id, region, person_id, business_id, name, attended, result, score,
                                        certificate_no, valid_until)
                select gen_random_uuid(), :training, coalesce(p.region, b.region, :region), p.id, b.id, coalesce(p.name, e.name),
                       e.attended, e.result, e.score, e."certificateNo", e."validUntil"
                  from jsonb_to_recordset(cast(:rows as jsonb))
                       as e ("personId" uuid, "businessId" uuid, name text, attended boolean, result text, score numeric,
                             "certificateNo" text, "validUntil" date)
                  left join person p on p.id = e."personId"
                  left join business b on b.id = e."businessId"
                 where (e."personId" is null or p.id is not null) and (e."businessId" is null or b.id is not null)""")
                .param("training", training)
                .param("region", region)
                .param("rows", json.writeValueAsString(attendees))
                .update();
    }
}

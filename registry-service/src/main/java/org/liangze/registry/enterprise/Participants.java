package org.liangze.registry.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OperatingState;
import org.liangze.registry.enterprise.model.OperatingDays;
import org.liangze.registry.enterprise.model.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The businesses that take part in recording, each with the days it was in operation. */
@Component
class Participants {
    /** A business that takes part since its first record. */
    record Participant(
            UUID businessId,
            String businessName,
            String region,
            String regionName,
            @Nullable String cadreName,
            LocalDate since,
            OperatingDays operating) {}

    private static final String SELECT = """
            select b.id, b.name, p.region, place_name(p.region) as region_name, c.name as cadre_name, p.since, b.state,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                             'day', (s.seen_at at time zone 'Asia/Shanghai')::date, 'from', s.from_state, 'to', s.to_state)
                             order by s.seen_at, s.id), '[]')::text
                      from state_change s where s.business_id = b.id) as changes
              from duty_participation p
              join business b on b.id = p.business_id
              left join assignment a on a.business_id = b.id and a.ended_on is null
              left join person_copy c on c.person_id = a.cadre_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Participants(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Participant> find(UUID business) {
        return jdbc.sql(SELECT + " where b.id = :id")
                .param("id", business)
                .query(this::participant)
                .optional();
    }

    /** The next ones of a region that have no record of a period, in the order of place and id. */
    List<Participant> without(
            RecordKind kind, LocalDate starts, String region, @Nullable List<String> after, int limit) {
        return jdbc.sql(SELECT + """
                 where p.region >= :region and p.region < :region || ':' and p.since <= :ends
                   and (p.region, p.business_id) > (:afterRegion, cast(:afterId as uuid))
                   and not exists (select from duty_record r
                                    where r.business_id = b.id and r.kind = :kind and r.starts = :starts)
                 order by p.region, p.business_id
                 limit :limit""")
                .param("region", region)
                .param("ends", kind.ends(starts))
                .param("afterRegion", after == null ? "" : after.get(0))
                .param("afterId", after == null ? new UUID(0, 0).toString() : after.get(1))
                .param("kind", kind.name())
                .param("starts", starts)
                .param("limit", limit)
                .query(this::participant)
                .list();
    }

    private Participant participant(ResultSet row, int index) throws SQLException {
        List<OperatingDays.Change> changes =
                List.of(json.readValue(row.getString("changes"), OperatingDays.Change[].class));
        return new Participant(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("region"),
                row.getString("region_name"),
                row.getString("cadre_name"),
                row.getObject("since", LocalDate.class),
                new OperatingDays(changes, OperatingState.valueOf(row.getString("state"))));
    }
}

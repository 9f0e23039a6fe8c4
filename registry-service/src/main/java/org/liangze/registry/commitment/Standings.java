package org.liangze.registry.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.registry.commitment.model.CommitmentState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the commitments stand, for showing. */
@Component
class Standings {
    /**
     * What to list, and where to go on.
     *
     * @param head only the cadres of this unit head; null for all
     * @param after region, name and id of the last one shown; null from the start
     */
    record Filter(
            String region,
            @Nullable CommitmentState state,
            @Nullable Level level,
            @Nullable UUID head,
            @Nullable List<String> after,
            int limit) {}

    private static final String SELECT = """
            select cadre_id, cadre_name, unit, level, region, place_name(region) as region_name, state, generated_at, signed_on,
                   signed_at, uploaded_at, must_renew_since, file_id
              from commitment_standing
            """;

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Standing of(UUID cadre) {
        return jdbc.sql(SELECT + " where cadre_id = :cadre")
                .param("cadre", cadre)
                .query(Standings::standing)
                .single();
    }

    List<Standing> list(Filter filter) {
        List<String> after = filter.after() == null ? List.of("", "", new UUID(0, 0).toString()) : filter.after();
        return jdbc.sql(SELECT + """
                 where region >= :region and region < :region || ':'
                   and (region, cadre_name, cadre_id) > (:afterRegion, :afterName, cast(:afterId as uuid))
                   and (cast(:state as text) is null or state = :state)
                   and (cast(:level as text) is null or level = :level)
                   and (cast(:head as uuid) is null or head_id = :head)
                 order by region, cadre_name, cadre_id
                 limit :limit""")
                .param("region", filter.region())
                .param("afterRegion", after.get(0))
                .param("afterName", after.get(1))
                .param("afterId", after.get(2))
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("head", filter.head())
                .param("limit", filter.limit())
                .query(Standings::standing)
                .list();
    }

    private static Standing standing(ResultSet row, int index) throws SQLException {
        Level level = Level.valueOf(row.getString("level"));
        CommitmentState state = CommitmentState.valueOf(row.getString("state"));
        return new Standing(
                row.getObject("cadre_id", UUID.class),
                row.getString("cadre_name"),
                row.getString("unit"),
                level,
                level.chinese(),
                row.getString("region"),
                row.getString("region_name"),
                state,
                state.chinese(),
                instant(row, "generated_at"),
                row.getObject("signed_on", LocalDate.class),
                instant(row, "signed_at"),
                instant(row, "uploaded_at"),
                row.getObject("must_renew_since", LocalDate.class),
                row.getObject("file_id", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

package org.liangze.registry.filing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads filings for showing, newest first. */
@Component
class FilingViews {
    private static final String SELECT = """
            select f.id, f.business_id, b.name as business_name, f.cadre_id, c.name as cadre_name,
                   f.former_id as former_cadre_id, o.name as former_cadre_name, f.opened_at, f.completed_at,
                   l.level, l.office_id, office.name as office_name, l.due, coalesce(l.overdue, false) as overdue
              from filing f
              join business b on b.id = f.business_id
              left join person_copy c on c.person_id = f.cadre_id
              left join person_copy o on o.person_id = f.former_id
              left join filing_level l on l.filing_id = f.id and l.submitted_on is not null and l.acknowledged_at is null
              left join person_copy office on office.person_id = l.office_id
             where (f.opened_at, f.id) < (cast(:beforeTime as timestamptz), cast(:beforeId as uuid))
            """;
    private static final String ORDER = " order by f.opened_at desc, f.id desc limit :limit";
    private static final List<String> FROM_THE_TOP = List.of("infinity", new UUID(0, 0).toString());

    private final JdbcClient jdbc;

    FilingViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a place, in any state or in one. */
    List<FilingView> all(String region, @Nullable FilingState state, @Nullable List<String> before, int limit) {
        String inState = state == null ? "" : " and " + state.condition();
        return query(SELECT + " and f.region >= :region and f.region < :region || ':'" + inState + ORDER, before, limit)
                .param("region", region)
                .query(FilingView.class)
                .list();
    }

    /** A filing with all its levels, the lowest first. */
    Optional<FilingView.Whole> find(UUID id) {
        return query(SELECT + " and f.id = :id" + ORDER, null, 1)
                .param("id", id)
                .query(FilingView.class)
                .optional()
                .map(filing -> new FilingView.Whole(filing, levels(id)));
    }

    private List<FilingView.LevelView> levels(UUID id) {
        return jdbc.sql("""
                select l.level, l.office_id, o.name as office_name, l.submitted_on, l.due, l.awaiting_year, l.overdue,
                       l.acknowledged_at, by.name as acknowledged_by_name
                  from filing_level l
                  left join person_copy o on o.person_id = l.office_id
                  left join person_copy by on by.person_id = l.acknowledged_by
                 where l.filing_id = :id
                 order by l.step""").param("id", id).query(FilingView.LevelView.class).list();
    }

    List<FilingView> waitingFor(Caller office, @Nullable List<String> before, int limit) {
        String mine = " and l.level = :level and exists (select from authority a"
                + " where a.person_id = l.office_id and a.place = :place)";
        return query(SELECT + mine + ORDER, before, limit)
                .param("level", office.level().name())
                .param("place", office.region())
                .query(FilingView.class)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, @Nullable List<String> before, int limit) {
        List<String> from = before == null ? FROM_THE_TOP : before;
        return jdbc.sql(sql)
                .param("beforeTime", from.get(0))
                .param("beforeId", from.get(1))
                .param("limit", limit);
    }
}

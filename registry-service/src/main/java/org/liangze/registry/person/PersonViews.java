package org.liangze.registry.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people for showing. */
@Component
class PersonViews {
    /**
     * What to list, and where to go on.
     *
     * @param role null for any
     * @param after region, name and id of the last one shown; null from the start
     */
    record Filter(
            String q,
            @Nullable String role,
            @Nullable String level,
            String region,
            @Nullable List<String> after,
            int limit) {}

    private static final String SELECT = """
            select p.id, p.code, p.name, p.role, p.level, p.region, place_name(p.region) as region_name, p.unit, p.liaison_id,
                   liaison.name as liaison_name, p.head_id, head.name as head_name, p.deputy_id, p.business_id, p.in_post,
                   p.left_on, mask_email(c.email) as email_masked, mask_phone(c.phone) as phone_masked,
                   (select count(*) from assignment a where a.cadre_id = p.id and a.ended_on is null) as businesses
              from person p
              left join contact c on c.party_id = p.id
              left join person_copy liaison on liaison.person_id = p.liaison_id
              left join person_copy head on head.person_id = p.head_id
            """;

    private final JdbcClient jdbc;

    PersonViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonView> find(UUID id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id)
                .query(PersonViews::view)
                .optional();
    }

    List<PersonView> list(Filter filter) {
        List<String> after = filter.after() == null ? List.of("", "", new UUID(0, 0).toString()) : filter.after();
        return jdbc.sql(SELECT + """
                 where p.region >= :region and p.region < :region || ':'
                   and (p.region, p.name, p.id) > (:afterRegion, :afterName, :afterId)
                   and (cast(:role as text) is null or p.role = :role)
                   and (cast(:level as text) is null or p.level = :level)
                   and (:q = '' or p.code = :q or position(:q in p.name) > 0 or position(:q in p.unit) > 0)
                 order by p.region, p.name, p.id
                 limit :limit""")
                .param("region", filter.region())
                .param("afterRegion", after.get(0))
                .param("afterName", after.get(1))
                .param("afterId", UUID.fromString(after.get(2)))
                .param("role", filter.role())
                .param("level", filter.level())
                .param("q", filter.q())
                .param("limit", filter.limit())
                .query(PersonViews::view)
                .list();
    }

    private static PersonView view(ResultSet row, int index) throws SQLException {
        Role role = Role.valueOf(row.getString("role"));
        Level level = Level.valueOf(row.getString("level"));
        return new PersonView(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                role,
                role.chinese(),
                level,
                level.chinese(),
                row.getString("region"),
                row.getString("region_name"),
                row.getString("unit"),
                row.getObject("liaison_id", UUID.class),
                row.getString("liaison_name"),
                row.getObject("head_id", UUID.class),
                row.getString("head_name"),
                row.getObject("deputy_id", UUID.class),
                row.getObject("business_id", UUID.class),
                row.getBoolean("in_post"),
                row.getObject("left_on", LocalDate.class),
                row.getString("email_masked"),
                row.getString("phone_masked"),
                row.getInt("businesses"));
    }
}

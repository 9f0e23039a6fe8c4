package org.liangze.registry.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people for showing. */
@Component
class PersonViews {
    private static final String SELECT = """
            select p.id, p.code, p.name, p.role, p.level, p.region, place_name(p.region) as region_name, p.unit, p.liaison_id,
                   liaison.name as liaison_name, p.head_id, head.name as head_name, p.deputy_id, deputy.name as deputy_name,
                   p.deputy_from, p.deputy_to,
                   deputy_on(p.deputy_id, p.deputy_from, p.deputy_to, :today) is not null as deputy_acting, p.business_id,
                   p.in_post, p.left_on, leaving.effective as leaves_on, mask_email(c.email) as email_masked,
                   mask_phone(c.phone) as phone_masked,
                   (select count(*) from assignment a where a.cadre_id = p.id and a.ended_on is null) as businesses
              from person p
              left join contact c on c.party_id = p.id
              left join planned_leaving leaving on leaving.person_id = p.id
              left join person_copy liaison on liaison.person_id = p.liaison_id
              left join person_copy head on head.person_id = p.head_id
              left join person_copy deputy on deputy.person_id = p.deputy_id
            """;
    private static final String WHERE = """
             where p.region >= :region and p.region < :region || ':'
               and (p.region, p.name, p.id) > (:afterRegion, :afterName, :afterId)
               and (cast(:role as text) is null or p.role = :role)
               and (cast(:level as text) is null or p.level = :level)
               and (cast(:unit as text) is null or p.unit = :unit)
               and (cast(:inPost as boolean) is null or p.in_post = :inPost)
            """;
    private static final String IN_ORDER = " order by p.region, p.name, p.id limit :limit";

    private final JdbcClient jdbc;

    PersonViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonView> find(UUID id, LocalDate today) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id)
                .param("today", today)
                .query(PersonViews::view)
                .optional();
    }

    List<PersonView> list(PersonFilter filter) {
        return filtered(SELECT + WHERE + IN_ORDER, filter)
                .param("today", filter.today())
                .query(PersonViews::view)
                .list();
    }

    /**
     * Whom a search finds; asked as the system, because no index on text serves under row-level security, and therefore with
     * the scope in the query.
     */
    List<UUID> search(PersonFilter filter, String scope) {
        return filtered("select p.id from person p" + WHERE + """
                         and starts_with(p.region, :scope)
                         and (upper(p.code) = upper(:q)
                              or person_parts(p.name, p.unit) @> person_parts(:q, '')
                                 and (position(lower(:q) in lower(p.name)) > 0 or position(lower(:q) in lower(p.unit)) > 0))
                        """ + IN_ORDER, filter)
                .param("scope", scope)
                .param("q", filter.q())
                .query(UUID.class)
                .list();
    }

    /** The people of a search, in the order of lists. */
    List<PersonView> all(List<UUID> ids, LocalDate today) {
        return jdbc.sql(SELECT + " where p.id = any (:ids) order by p.region, p.name, p.id")
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", today)
                .query(PersonViews::view)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, PersonFilter filter) {
        List<String> after = filter.after() == null ? List.of("", "", new UUID(0, 0).toString()) : filter.after();
        return jdbc.sql(sql)
                .param("region", filter.region())
                .param("afterRegion", after.get(0))
                .param("afterName", after.get(1))
                .param("afterId", UUID.fromString(after.get(2)))
                .param("role", filter.role())
                .param("level", filter.level())
                .param("unit", filter.unit())
                .param("inPost", filter.inPost())
                .param("limit", filter.limit());
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
                row.getString("deputy_name"),
                row.getObject("deputy_from", LocalDate.class),
                row.getObject("deputy_to", LocalDate.class),
                row.getBoolean("deputy_acting"),
                row.getObject("business_id", UUID.class),
                row.getBoolean("in_post"),
                row.getObject("left_on", LocalDate.class),
                row.getObject("leaves_on", LocalDate.class),
                row.getString("email_masked"),
                row.getString("phone_masked"),
                row.getInt("businesses"));
    }
}

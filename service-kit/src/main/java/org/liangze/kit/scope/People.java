package org.liangze.kit.scope;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liangze.contracts.Level;
import org.liangze.contracts.PersonChanged;
import org.liangze.contracts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service's own copy of the people on the register. */
public final class People {
    private static final String COLUMNS =
            "person_id as id, code, name, role, level, region, region_name, unit, liaison_id,"
                    + " head_id, deputy_id, business_id, in_post";

    private final JdbcClient jdbc;

    public People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from person_copy where person_id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    public Person need(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("person " + id + " is not in person_copy"));
    }

    /** Those of the ids that are known, by id; for lists, one query instead of one per row. */
    public Map<UUID, Person> byId(Collection<UUID> ids) {
        Map<UUID, Person> found = new LinkedHashMap<>();
        jdbc.sql("select " + COLUMNS + " from person_copy where person_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Person.class)
                .list()
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    /** The office that is nearest to a place on the way up. */
    public Optional<Person> nearestOffice(String region) {
        return upward(Role.OFFICE, region, Level.VILLAGE);
    }

    /** The nearest office at {@code lowest} level or above it. */
    public Optional<Person> nearestOffice(String region, Level lowest) {
        return upward(Role.OFFICE, region, lowest);
    }

    /** The nearest office strictly above a level. */
    public Optional<Person> officeAbove(String region, Level level) {
        return level.above().flatMap(above -> upward(Role.OFFICE, region, above));
    }

    /** The office of exactly this level that the place belongs to. */
    public Optional<Person> officeAt(Level level, String region) {
        return upward(Role.OFFICE, region, level).filter(office -> office.level() == level);
    }

    public Optional<Person> regulatorFor(String region) {
        return upward(Role.REGULATOR, region, Level.VILLAGE);
    }

    public Optional<Person> regulatorHeadFor(String region) {
        return upward(Role.REGULATOR_HEAD, region, Level.VILLAGE);
    }

    public Optional<Person> leaderFor(String region) {
        return upward(Role.LEADER, region, Level.VILLAGE);
    }

    /** The nearest person in post of a role on the way up from a place, at {@code lowest} level or above. */
    public Optional<Person> upward(Role role, String region, Level lowest) {
        return jdbc.sql("select " + COLUMNS + """
                         from person_copy
                        where role = :role and in_post and region = any(:prefixes) and level = any(:levels)
                        order by length(region) desc, code
                        limit 1""")
                .param("role", role.name())
                .param("prefixes", prefixes(region))
                .param("levels", levelsFrom(lowest))
                .query(Person.class)
                .optional();
    }

    /** Everyone in post of a role within a region, by code. */
    public List<Person> all(Role role, String regionPrefix) {
        return jdbc.sql("select " + COLUMNS + """
                         from person_copy
                        where role = :role and in_post and starts_with(region, :prefix)
                        order by code""")
                .param("role", role.name())
                .param("prefix", regionPrefix)
                .query(Person.class)
                .list();
    }

    /** Takes over newer states; older ones change nothing. */
    void apply(List<PersonChanged> changes) {
        for (PersonChanged p : changes) {
            jdbc.sql("""
                    insert into person_copy (person_id, code, name, role, level, region, region_name, unit, liaison_id, head_id,
                                             deputy_id, business_id, in_post, version)
                    values (:id, :code, :name, :role, :level, :region, :regionName, :unit, :liaison, :head, :deputy, :business,
                            :inPost, :version)
                    on conflict (person_id) do update
                       set code = excluded.code, name = excluded.name, role = excluded.role, level = excluded.level,
                           region = excluded.region, region_name = excluded.region_name, unit = excluded.unit,
                           liaison_id = excluded.liaison_id, head_id = excluded.head_id, deputy_id = excluded.deputy_id,
                           business_id = excluded.business_id, in_post = excluded.in_post, version = excluded.version
                     where excluded.version > person_copy.version""")
                    .param("id", p.personId())
                    .param("code", p.code())
                    .param("name", p.name())
                    .param("role", p.role().name())
                    .param("level", p.level().name())
                    .param("region", p.region())
                    .param("regionName", p.regionName())
                    .param("unit", p.unit())
                    .param("liaison", p.liaisonId())
                    .param("head", p.headId())
                    .param("deputy", p.deputyId())
                    .param("business", p.businessId())
                    .param("inPost", p.inPost())
                    .param("version", p.version())
                    .update();
        }
    }

    private static String[] levelsFrom(Level lowest) {
        return java.util.Arrays.stream(Level.values())
                .filter(level -> level.compareTo(lowest) <= 0)
                .map(Level::name)
                .toArray(String[]::new);
    }

    private static String[] prefixes(String region) {
        return java.util.stream.IntStream.rangeClosed(0, region.length())
                .mapToObj(end -> region.substring(0, end))
                .toArray(String[]::new);
    }
}

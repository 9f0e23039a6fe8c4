package org.liangze.escalation.circular;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.letter.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code circular}. */
@Repository
class Circulars {
    private static final String SELECT = """
            select c.circular_id, c.sequence, c.region, c.issuer_id, coalesce(i.name, '') as issuer_name, c.title, c.period, c.text,
                   c.units, c.demand, c.drafter_id, c.drafted_on, c.number, c.issued_on, c.dropped_reason
              from circular c
              left join person_copy i on i.person_id = c.issuer_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Circulars(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, String region, UUID drafter, NewCircular said, LocalDate today) {
        jdbc.sql("""
                insert into circular (circular_id, region, issuer_id, title, period, text, units, demand, drafter_id, drafted_on)
                values (:id, :region, :drafter, :title, :period, :text, :units::jsonb, :demand, :drafter, :today)""")
                .param("id", id)
                .param("region", region)
                .param("drafter", drafter)
                .param("title", said.title())
                .param("period", said.period())
                .param("text", said.text())
                .param("units", json.writeValueAsString(said.units()))
                .param("demand", said.demand())
                .param("today", today)
                .update();
    }

    Optional<Circular> find(UUID id) {
        return jdbc.sql(SELECT + " where c.circular_id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    Optional<Circular> lock(UUID id) {
        return jdbc.sql(SELECT + " where c.circular_id = :id for no key update of c")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    List<Circular> list(@Nullable Long before, int limit) {
        return jdbc.sql(SELECT + """
                 where cast(:before as bigint) is null or c.sequence < :before
                 order by c.sequence desc
                 limit :limit""")
                .param("before", before)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    void issued(UUID id, Numbers.Given given, UUID by, LocalDate today) {
        jdbc.sql("""
                update circular
                   set number = :number, number_year = :year, number_sequence = :sequence, approved_by = :by, issued_on = :today
                 where circular_id = :id""")
                .param("number", given.number())
                .param("year", given.year())
                .param("sequence", given.sequence())
                .param("by", by)
                .param("today", today)
                .param("id", id)
                .update();
    }

    void dropped(UUID id, String reason) {
        jdbc.sql("update circular set dropped_reason = :reason where circular_id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** The name of somebody of the place that stands in a text; a circular names units only. */
    Optional<String> personNamedIn(String text, String region) {
        return jdbc.sql("""
                select name from person_copy
                 where role in ('CADRE', 'LIAISON', 'UNIT_HEAD', 'LEADER', 'REGULATOR_HEAD') and starts_with(region, :region)
                   and char_length(name) >= 2 and position(name in :text) > 0
                 order by name
                 limit 1""")
                .param("region", region)
                .param("text", text)
                .query(String.class)
                .optional();
    }

    private Circular row(ResultSet row, int n) throws SQLException {
        return new Circular(
                row.getObject("circular_id", UUID.class),
                row.getLong("sequence"),
                row.getString("region"),
                row.getObject("issuer_id", UUID.class),
                row.getString("issuer_name"),
                row.getString("title"),
                row.getString("period"),
                row.getString("text"),
                json.readValue(row.getString("units"), new TypeReference<List<Circular.UnitRow>>() {}),
                row.getString("demand"),
                row.getObject("drafter_id", UUID.class),
                row.getObject("drafted_on", LocalDate.class),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("dropped_reason"));
    }
}

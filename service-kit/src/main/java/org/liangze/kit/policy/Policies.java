package org.liangze.kit.policy;

import java.sql.Date;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Policy parameters (domain.md, preamble). The value for a place is that of the longest region prefix that has one, of the
 * latest effective date not after the day asked for.
 */
public final class Policies {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Policies(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The value of a parameter.
     *
     * @throws IllegalArgumentException when the service has no such parameter
     */
    public <T> T get(String name, String region, LocalDate on, Class<T> type) {
        return json.treeToValue(get(name, region, on), type);
    }

    /** The value as JSON, to be stamped onto a case. */
    public JsonNode get(String name, String region, LocalDate on) {
        String value = jdbc.sql("""
                select value
                  from policy
                 where name = :name and region = any(:prefixes) and effective_from <= :day
                 order by length(region) desc, effective_from desc, version desc
                 limit 1""")
                .param("name", name)
                .param("prefixes", prefixes(region))
                .param("day", Date.valueOf(on))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no policy parameter " + name));
        return json.readTree(value);
    }

    private static String[] prefixes(String region) {
        return IntStream.rangeClosed(0, region.length())
                .mapToObj(end -> region.substring(0, end))
                .toArray(String[]::new);
    }
}

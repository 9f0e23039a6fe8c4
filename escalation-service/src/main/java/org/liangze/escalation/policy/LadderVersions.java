package org.liangze.escalation.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.ladder.model.Rung;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published ladders, among the service's policy parameters: the longest region prefix wins, then the latest date. */
@Repository
public class LadderVersions {
    private static final String SELECT = "select region, effective_from, version, value from policy ";

    private final JdbcClient jdbc;

    LadderVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one in force for a place on a day. */
    public StampedLadder inForce(Ladder ladder, String region, LocalDate on) {
        return find(ladder, region, on)
                .orElseThrow(() -> new IllegalStateException("no ladder %s ships".formatted(nameOf(ladder))));
    }

    private Optional<StampedLadder> find(Ladder ladder, String region, LocalDate on) {
        return jdbc.sql(SELECT + """
                 where name = :name and region = any(:prefixes) and effective_from <= :day
                 order by length(region) desc, effective_from desc, version desc
                 limit 1""")
                .param("name", nameOf(ladder))
                .param("prefixes", prefixes(region))
                .param("day", on)
                .query(LadderVersions::row)
                .optional();
    }

    /** All that concern a place: its own, those of wider places, and those of places within it; newest first. */
    List<StampedLadder> of(Ladder ladder, String region) {
        return jdbc.sql(SELECT + """
                 where name = :name and (region = any(:prefixes) or starts_with(region, :region))
                 order by version desc limit 100""")
                .param("name", nameOf(ladder))
                .param("prefixes", prefixes(region))
                .param("region", region)
                .query(LadderVersions::row)
                .list();
    }

    /** Publishes one; returns its version. */
    int add(Ladder ladder, String region, LocalDate from, List<Rung> rungs) {
        return jdbc.sql("""
                insert into policy (name, region, effective_from, version, value)
                select :name, :region, :day, coalesce(max(version), 0) + 1, :value::jsonb from policy where name = :name
                returning version""")
                .param("name", nameOf(ladder))
                .param("region", region)
                .param("day", from)
                .param("value", LadderJson.write(rungs))
                .query(Integer.class)
                .single();
    }

    /** The parameter that holds a ladder. */
    static String nameOf(Ladder ladder) {
        return switch (ladder) {
            case VISIT -> "visit.overdue.ladder";
            case ISSUE -> "issue.ladder";
            case REGULATOR -> "regulator.ladder";
            case GAP -> "gap.ladder";
            case OVERSIGHT -> "oversight.ladder";
            case VERIFICATION -> "verification.ladder";
        };
    }

    private static StampedLadder row(ResultSet row, int n) throws SQLException {
        return new StampedLadder(
                row.getString("region"),
                row.getObject("effective_from", LocalDate.class),
                row.getInt("version"),
                LadderJson.rungs(row.getString("value")));
    }

    private static String[] prefixes(String region) {
        return IntStream.rangeClosed(0, region.length())
                .mapToObj(end -> region.substring(0, end))
                .toArray(String[]::new);
    }
}

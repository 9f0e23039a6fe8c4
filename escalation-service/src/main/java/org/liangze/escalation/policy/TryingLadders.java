package org.liangze.escalation.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Tier;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.policy.model.Facts;
import org.liangze.escalation.policy.model.Trial;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** "What would this have done to the cases of the last quarter": reads stored facts, changes nothing. */
@Component
class TryingLadders {
    /** More cases than this tell nobody more. */
    static final int MOST = 5000;

    private final JdbcClient jdbc;
    private final Days days;

    TryingLadders(JdbcClient jdbc, Days days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    Tried on(Ladder ladder, String region, List<Rung> rungs) {
        LocalDate today = days.today();
        LocalDate quarter = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        LocalDate first = quarter.minusMonths(3);
        List<Facts> facts = facts(ladder, region, first, quarter);
        return new Tried(
                first,
                quarter.minusDays(1),
                facts.size() == MOST,
                Trial.of(rungs, facts, days.sendAt(region), days.calendar(), days.now()));
    }

    private List<Facts> facts(Ladder ladder, String region, LocalDate from, LocalDate to) {
        Map<String, List<Rung>> read = new HashMap<>();
        return jdbc.sql("""
                select c.case_id, c.title, coalesce(b.tier, 'D') as tier, c.urgent, c.policy, c.anchors, c.opened_at, c.ended_at
                  from escalation_case c
                  left join business_copy b on b.business_id = c.business_id
                 where c.ladder = :ladder and starts_with(c.region, :region) and c.opened_at >= :from and c.opened_at < :to
                 order by c.opened_at, c.case_id
                 limit :most""")
                .param("ladder", ladder.name())
                .param("region", region)
                .param("from", Days.sql(startOf(from).toInstant()))
                .param("to", Days.sql(startOf(to).toInstant()))
                .param("most", MOST)
                .query((row, n) -> row(row, read))
                .list();
    }

    private static ZonedDateTime startOf(LocalDate day) {
        return day.atStartOfDay(WorkCalendar.ZONE);
    }

    private static Facts row(ResultSet row, Map<String, List<Rung>> read) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Facts(
                row.getObject("case_id", UUID.class),
                row.getString("title"),
                Tier.valueOf(row.getString("tier")),
                row.getBoolean("urgent"),
                read.computeIfAbsent(row.getString("policy"), LadderJson::rungs),
                LadderJson.dates(row.getString("anchors")),
                row.getTimestamp("opened_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    /**
     * A trial, and the quarter it was made on.
     *
     * @param cut there were more cases; only the first {@value #MOST} were tried
     */
    record Tried(LocalDate from, LocalDate to, boolean cut, Trial trial) {}
}

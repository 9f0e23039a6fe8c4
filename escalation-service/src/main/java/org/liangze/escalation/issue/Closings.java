package org.liangze.escalation.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.escalation.paper.Sequences;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code closing}: the register of closings (销号), numbered per county and year without holes. */
@Repository
class Closings {
    private static final String SERIES = "CLOSING";
    private static final int COUNTY = 6;

    private final JdbcClient jdbc;
    private final Sequences sequences;
    private final People people;

    Closings(JdbcClient jdbc, Sequences sequences, People people) {
        this.jdbc = jdbc;
        this.sequences = sequences;
        this.people = people;
    }

    /** Enters a closing; call it in the transaction that closes the issue. Returns its number, such as 道里区食安销〔2026〕12号. */
    String enter(Issue issue, LocalDate on, UUID by) {
        String place =
                issue.region().substring(0, Math.min(COUNTY, issue.region().length()));
        int sequence = sequences.next(SERIES, place, on.getYear());
        String name =
                people.officeAt(Level.COUNTY, place).map(Person::regionName).orElse(place);
        String number = "%s食安销〔%d〕%d号".formatted(name, on.getYear(), sequence);
        jdbc.sql("""
                insert into closing (issue_id, nth, region, place, year, sequence, number, closed_on, closed_by)
                select :issue, count(*) + 1, :region, :place, :year, :sequence, :number, :on, :by
                  from closing where issue_id = :issue""")
                .param("issue", issue.issueId())
                .param("region", issue.region())
                .param("place", place)
                .param("year", on.getYear())
                .param("sequence", sequence)
                .param("number", number)
                .param("on", on)
                .param("by", by)
                .update();
        return number;
    }

    /** Marks the last closing as undone; its number stays given. */
    void reopen(UUID issue, LocalDate on, UUID by, @Nullable String reason) {
        jdbc.sql("""
                update closing set reopened_on = :on, reopened_by = :by, reopen_reason = :reason
                 where issue_id = :issue and reopened_on is null""")
                .param("on", on)
                .param("by", by)
                .param("reason", reason)
                .param("issue", issue)
                .update();
    }

    List<Closing> of(UUID issue) {
        return jdbc.sql("""
                select number, closed_on, reopened_on, reopen_reason from closing where issue_id = :issue order by nth""").param("issue", issue).query(Closing.class).list();
    }

    /** A closing as shown. */
    record Closing(
            String number,
            LocalDate closedOn,
            @Nullable LocalDate reopenedOn,
            @Nullable String reopenReason) {}
}

package org.liangze.tasking.oversight;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.OversightFindingChanged;
import org.liangze.contracts.OversightParty;
import org.liangze.kit.inbox.Envelope;
import org.liangze.tasking.calendar.CalendarInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code oversight_finding}; how each stands follows escalation. */
@Component
public class OversightFindings {
    private static final String COLUMNS = """
            select finding_id, check_id, number, region, party, responsible_id, kind, item, title, note, severity, repeats, due,
                   measure, state, found_on, found_at, rectified_on, closed_on
              from oversight_finding
            """;

    private final JdbcClient jdbc;

    OversightFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OversightFinding finding) {
        jdbc.sql("""
                insert into oversight_finding (finding_id, check_id, number, region, party, responsible_id, kind, item, title,
                                               note, severity, repeats, due, measure, state, found_on, found_at)
                values (:id, :check, :number, :region, :party, :responsible, :kind, :item, :title, :note, :severity, :repeats,
                        :due, :measure, :state, :foundOn, :foundAt)""")
                .param("id", finding.findingId())
                .param("check", finding.checkId())
                .param("number", finding.number())
                .param("region", finding.region())
                .param("party", finding.party().name())
                .param("responsible", finding.responsibleId())
                .param("kind", finding.kind().name())
                .param("item", finding.item())
                .param("title", finding.title())
                .param("note", finding.note())
                .param("severity", finding.severity().name())
                .param("repeats", finding.repeats())
                .param("due", finding.due())
                .param("measure", finding.measure().name())
                .param("state", finding.state().name())
                .param("foundOn", finding.foundOn())
                .param("foundAt", Timestamp.from(finding.foundAt()))
                .update();
    }

    List<OversightFinding> ofCheck(UUID check) {
        return jdbc.sql(COLUMNS + " where check_id = :check order by number")
                .param("check", check)
                .query(OversightFinding.class)
                .list();
    }

    Optional<OversightFinding> find(UUID id) {
        return jdbc.sql(COLUMNS + " where finding_id = :id")
                .param("id", id)
                .query(OversightFinding.class)
                .optional();
    }

    /** What to list; null for no restriction. */
    record Filter(
            String region,
            LocalDate from,
            LocalDate to,
            @Nullable OversightParty party,
            @Nullable IssueState state,
            @Nullable UUID responsible) {}

    List<OversightFinding> list(Filter filter, @Nullable UUID before, int limit) {
        return jdbc.sql(COLUMNS + """
                 where region >= :region and region < :region || ':' and found_on between :from and :to
                   and (cast(:party as text) is null or party = :party)
                   and (cast(:state as text) is null or state = :state)
                   and (cast(:responsible as uuid) is null or responsible_id = :responsible)
                   and (cast(:before as uuid) is null or finding_id < :before)
                 order by finding_id desc
                 limit :limit""")
                .param("region", filter.region())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("party", filter.party() == null ? null : filter.party().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("responsible", filter.responsible())
                .param("before", before)
                .param("limit", limit)
                .query(OversightFinding.class)
                .list();
    }

    /** A finding on a business is an issue under its id; an issue that is none changes nothing here. */
    public void follow(Envelope<IssueChanged> told) {
        IssueChanged change = told.event();
        move(change.issueId(), change.state(), change.due(), CalendarInUse.dayOf(told.time()));
    }

    public void followOwn(Envelope<OversightFindingChanged> told) {
        OversightFindingChanged change = told.event();
        move(change.findingId(), change.state(), change.due(), CalendarInUse.dayOf(told.time()));
    }

    private void move(UUID finding, IssueState state, @Nullable LocalDate due, LocalDate day) {
        boolean open = state.compareTo(IssueState.RECTIFIED) < 0;
        jdbc.sql("""
                update oversight_finding
                   set state = :state, due = coalesce(:due, due),
                       rectified_on = case when :open then null when rectified_on is null then :day else rectified_on end,
                       closed_on = case when :state = 'CLOSED' then :day end
                 where finding_id = :id""")
                .param("state", state.name())
                .param("due", due)
                .param("open", open)
                .param("day", day)
                .param("id", finding)
                .update();
    }
}

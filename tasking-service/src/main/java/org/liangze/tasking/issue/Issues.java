package org.liangze.tasking.issue;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.IssueState;
import org.liangze.kit.inbox.Envelope;
import org.liangze.tasking.calendar.CalendarInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The issues of all visits, each with the state that escalation last told. */
@Component
public class Issues {
    private static final String COLUMNS = """
            issue_id, visit_id, number, item, item_title as title, note, severity, repeated, state, due, found_at, result,
            result_at""";

    private final JdbcClient jdbc;

    Issues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(IssueFound found, UUID checklistId) {
        jdbc.sql("""
                insert into issue (issue_id, visit_id, number, business_id, region, checklist_id, item, item_title, note,
                                   severity, repeated, found_at, due, state)
                values (:id, :visit, :number, :business, :region, :checklist, :item, :title, :note, :severity, :repeated,
                        :foundAt, :due, 'FOUND')""")
                .param("id", found.issueId())
                .param("visit", found.visitId())
                .param("number", found.number())
                .param("business", found.businessId())
                .param("region", found.region())
                .param("checklist", checklistId)
                .param("item", found.item())
                .param("title", found.itemTitle())
                .param("note", found.note())
                .param("severity", found.severity().name())
                .param("repeated", found.repeated())
                .param("foundAt", Timestamp.from(found.foundAt()))
                .param("due", found.due())
                .update();
    }

    public List<IssueView> open(UUID businessId) {
        return jdbc
                .sql("select " + COLUMNS
                        + " from issue where business_id = :business and state <> 'CLOSED' order by found_at, number")
                .param("business", businessId)
                .query(Row.class)
                .stream()
                .map(Row::view)
                .toList();
    }

    public List<IssueView> ofVisit(UUID visitId) {
        return jdbc
                .sql("select " + COLUMNS + " from issue where visit_id = :visit order by number")
                .param("visit", visitId)
                .query(Row.class)
                .stream()
                .map(Row::view)
                .toList();
    }

    /** What regulators reported about this business, the newest first. */
    public List<IssueView> results(UUID businessId, int limit) {
        return jdbc
                .sql("select " + COLUMNS + """
                         from issue
                        where business_id = :business and result is not null
                        order by result_at desc, number
                        limit :limit""")
                .param("business", businessId)
                .param("limit", limit)
                .query(Row.class)
                .stream()
                .map(Row::view)
                .toList();
    }

    /**
     * What was 否 at this business in a span of days; it repeats now (domain.md §6.24). By topic, which is the same in every
     * version and list, whatever the item's number was.
     */
    public Set<String> failedTopics(UUID businessId, LocalDate from, LocalDate to) {
        return new HashSet<>(jdbc.sql("""
                select c.topic
                  from issue i
                  join visit v using (visit_id)
                  join checklist_item c on c.checklist_id = v.checklist_id and c.version = v.checklist_version and c.item = i.item
                 where i.business_id = :business and v.visited_at >= :from and v.visited_at < :until""")
                .param("business", businessId)
                .param("from", Timestamp.from(CalendarInUse.startOf(from)))
                .param("until", Timestamp.from(CalendarInUse.startOf(to.plusDays(1))))
                .query(String.class)
                .list());
    }

    /** Follows escalation; events of one business come in order. */
    void follow(Envelope<IssueChanged> envelope) {
        IssueChanged change = envelope.event();
        String result = "report".equals(change.act()) ? change.detail() : null;
        jdbc.sql("""
                update issue
                   set state = :state, severity = :severity, due = :due,
                       result = coalesce(:result, result),
                       result_at = case when :result::text is null then result_at else :at end
                 where issue_id = :id""")
                .param("state", change.state().name())
                .param("severity", change.severity().name())
                .param("due", change.due())
                .param("result", result)
                .param("at", Timestamp.from(envelope.time()))
                .param("id", change.issueId())
                .update();
    }

    record Row(
            UUID issueId,
            UUID visitId,
            int number,
            int item,
            String title,
            String note,
            IssueClass severity,
            boolean repeated,
            IssueState state,
            @Nullable LocalDate due,
            Instant foundAt,
            @Nullable String result,
            @Nullable Instant resultAt) {
        IssueView view() {
            return new IssueView(
                    issueId,
                    visitId,
                    number,
                    item,
                    title,
                    note,
                    severity,
                    repeated,
                    state,
                    state.chinese(),
                    due,
                    foundAt,
                    result,
                    resultAt);
        }
    }
}

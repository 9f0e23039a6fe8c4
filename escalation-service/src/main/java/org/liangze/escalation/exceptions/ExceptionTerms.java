package org.liangze.escalation.exceptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liangze.escalation.time.CalendarWaiter;
import org.liangze.escalation.time.Days;
import org.liangze.escalation.time.TermHolder;
import org.liangze.escalation.time.TermKind;
import org.liangze.escalation.time.Terms;
import org.liangze.kit.calendar.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of open exception items: they follow an amended year, and one that waited for a year gets its day with it. */
@Component
class ExceptionTerms implements TermHolder, CalendarWaiter {
    private final ExceptionItems items;
    private final Terms terms;
    private final JdbcClient jdbc;
    private final Days days;

    ExceptionTerms(ExceptionItems items, Terms terms, JdbcClient jdbc, Days days) {
        this.items = items;
        this.terms = terms;
        this.jdbc = jdbc;
        this.days = days;
    }

    private record Undated(UUID itemId, String region, LocalDate since, int workingDays) {}

    @Override
    public Set<TermKind> kinds() {
        return Set.of(TermKind.EXCEPTION);
    }

    @Override
    public Optional<Held> move(TermKind kind, UUID item, LocalDate from, Deadline to, String why) {
        Optional<ExceptionItem> open =
                items.lock(item).filter(one -> one.resolvedAt() == null && from.equals(one.deadline()));
        open.ifPresent(one -> {
            items.deadline(item, to.dayOrNull());
            tellOn(one);
        });
        return open.map(one -> new Held(one.businessId(), one.subject()));
    }

    /** The owner hears of it at the first send hour of a working day after it was opened. */
    @Override
    public void reminderDay(TermKind kind, UUID item) {
        items.lock(item).filter(one -> one.resolvedAt() == null).ifPresent(this::tellOn);
    }

    private void tellOn(ExceptionItem item) {
        Instant at = days.sendHourAfter(item.openedAt(), item.region());
        items.alertLater(item.exceptionId(), at, days.now());
    }

    @Override
    public boolean waitsFor(int year) {
        return !computable().isEmpty();
    }

    @Override
    public int compute(int year) {
        List<Undated> computable = computable();
        computable.forEach(one -> items.deadline(one.itemId(), dated(one).dayOrNull()));
        return computable.size();
    }

    private Deadline dated(Undated one) {
        return terms.begin(TermKind.EXCEPTION, one.itemId(), one.region(), one.since(), one.workingDays());
    }

    private List<Undated> computable() {
        return jdbc.sql("""
                select t.item_id, t.region, t.since, t.working_days
                  from exception_item e
                  join working_term t on t.kind = 'EXCEPTION' and t.item_id = e.exception_id
                 where e.resolved_at is null and e.deadline is null
                 order by t.item_id""").query(Undated.class).list().stream()
                .filter(one -> days.within(one.workingDays(), one.since()) != null)
                .toList();
    }
}

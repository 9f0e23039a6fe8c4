package org.liangze.registry.business;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.OperatingState;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Words;
import org.liangze.registry.business.model.SeenBy;
import org.liangze.registry.business.model.StateSeen;

/**
 * A state that somebody saw.
 *
 * @param state in Chinese or by name
 * @param how in words
 * @param seenAt a day (2026-09-28) or an instant; left out: now
 * @param seenBy left out: at a visit for a cadre, at an inspection for a regulator
 */
record StateRequest(
        @Nullable String state,
        @Nullable String how,
        @Nullable String seenAt,
        @Nullable SeenBy seenBy) {

    StateSeen seen(Caller caller, Instant now) {
        OperatingState wanted = BusinessQuery.word("经营状态", state, Words::state);
        if (wanted == null) {
            throw Refusal.invalid("field-missing", "请选择经营状态");
        }
        Instant at = seenAt == null || seenAt.isBlank() ? now : at(seenAt.strip());
        if (at.isAfter(now)) {
            throw Refusal.invalid("seen-in-future", "发现时间 %s 还没有到，请核对".formatted(seenAt));
        }
        return new StateSeen(
                wanted, how == null ? "" : how.strip(), at, seenBy == null ? SeenBy.usual(caller.role()) : seenBy);
    }

    private static Instant at(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(WorkCalendar.ZONE).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("seen-at", "发现时间“%s”应写成2026-09-28这样的日期".formatted(text));
        }
    }
}

package org.liangze.tasking.dutyreport;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.web.Refusal;

/** The lists an office looks at; a report in respite or overdue stands in one list only. */
enum ReportList {
    OPEN("open", "state = 'OPEN' and due_at > :now"),
    SUBMITTED("submitted", "state = 'SUBMITTED'"),
    RETURNED("returned", "state = 'RETURNED' and due_at > :now"),
    OVERDUE("overdue", "state in ('OPEN', 'RETURNED') and due_at <= :now"),
    ACKNOWLEDGED("acknowledged", "state = 'ACKNOWLEDGED'");

    private final String code;
    private final String condition;

    ReportList(String code, String condition) {
        this.code = code;
        this.condition = condition;
    }

    static @Nullable ReportList of(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        return Arrays.stream(values())
                .filter(list -> list.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("list", "list 只能是 " + codes()));
    }

    /** As a further condition of a query. */
    String condition() {
        return " and " + condition + "\n";
    }

    private static String codes() {
        return Arrays.stream(values()).map(list -> list.code).collect(Collectors.joining("、"));
    }
}

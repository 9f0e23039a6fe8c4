package org.liangze.tasking.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Answer;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.VisitMode;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.visit.model.VisitReport;

/**
 * What a client sends; {@link VisitReport} is what it means.
 *
 * @param visitId given by the client so that a repeated send is the same visit; made here when left out
 */
record VisitBody(
        @Nullable UUID visitId,
        @Nullable UUID businessId,
        @Nullable UUID taskId,
        @Nullable Instant visitedAt,
        @Nullable VisitMode mode,
        @Nullable UUID checklistId,
        @Nullable Integer checklistVersion,
        @Nullable List<GivenBody> answers,
        @Nullable String signature,
        @Nullable String representative,
        @Nullable String representativeSignature,
        @Nullable String place) {

    record GivenBody(
            @Nullable Integer item,
            @Nullable Answer answer,
            @Nullable String note,
            @Nullable IssueClass severity) {
        VisitReport.Given given() {
            return new VisitReport.Given(need(item, "检查项"), need(answer, "答案"), note, severity);
        }
    }

    VisitReport report() {
        return new VisitReport(
                taskId,
                need(visitedAt, "督导时间"),
                need(mode, "督导方式"),
                need(answers, "检查项答案").stream().map(GivenBody::given).toList(),
                signature == null ? "" : signature,
                representative == null ? "" : representative);
    }

    UUID business() {
        return need(businessId, "包保主体");
    }

    UUID checklist() {
        return need(checklistId, "任务清单");
    }

    private static <T> T need(@Nullable T value, String what) {
        if (value == null) {
            throw Refusal.invalid("field-missing", "请填写" + what);
        }
        return value;
    }
}

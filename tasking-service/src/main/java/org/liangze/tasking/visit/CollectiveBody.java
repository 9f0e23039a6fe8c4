package org.liangze.tasking.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.VisitMode;
import org.liangze.kit.web.Refusal;

/**
 * A collective visit (集中): time, place and the cadre's signature are common, everything else is each business's own.
 *
 * @param collectiveId given by the client
 * @param visits one per business; their own time, mode, signature and place, if any, give way to the common ones
 */
record CollectiveBody(
        @Nullable UUID collectiveId,
        @Nullable Instant visitedAt,
        @Nullable String signature,
        @Nullable String place,
        @Nullable List<VisitBody> visits) {
    private static final int MOST = 50;

    UUID id() {
        if (collectiveId == null) {
            throw Refusal.invalid("field-missing", "请填写集中督导编号");
        }
        return collectiveId;
    }

    /** The report of each business. */
    List<VisitBody> reports() {
        if (visits == null || visits.isEmpty()) {
            throw Refusal.invalid("field-missing", "请选择参加集中督导的主体");
        }
        if (visits.size() > MOST) {
            throw Refusal.invalid("collective-too-large", "一次集中督导最多%d户".formatted(MOST));
        }
        if (visits.stream().map(VisitBody::business).distinct().count() != visits.size()) {
            throw Refusal.invalid("business-twice", "同一主体在一次集中督导中只能出现一次");
        }
        if (visits.stream().anyMatch(visit -> visit.visitId() == null)) {
            throw Refusal.invalid("field-missing", "集中督导的每条记录都须有编号");
        }
        return visits.stream().map(this::report).toList();
    }

    private VisitBody report(VisitBody own) {
        return new VisitBody(
                own.visitId(),
                own.businessId(),
                own.taskId(),
                visitedAt,
                VisitMode.COLLECTIVE,
                own.checklistId(),
                own.checklistVersion(),
                own.answers(),
                signature,
                own.representative(),
                own.representativeSignature(),
                place);
    }
}

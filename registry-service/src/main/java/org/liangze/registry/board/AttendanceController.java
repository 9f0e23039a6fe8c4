package org.liangze.registry.board;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.board.model.Training;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A training with its attendance over HTTP. */
@RestController
class AttendanceController {
    private static final int MOST = 2_000;

    /** The whole attendance; it replaces what was recorded before. */
    record AttendanceRequest(@Nullable List<Attendee> attendees) {}

    /** How many are on record now. */
    record Recorded(UUID trainingId, int attendees) {}

    /** A training and who was there. */
    record TrainingDetail(BoardView<Training> training, List<Attendances.AttendanceView> attendees) {}

    private final Commands commands;
    private final Transactions transactions;
    private final BoardRecords records;
    private final Attendances attendances;
    private final Audit audit;

    AttendanceController(
            Commands commands, Transactions transactions, BoardRecords records, Attendances attendances, Audit audit) {
        this.commands = commands;
        this.transactions = transactions;
        this.records = records;
        this.attendances = attendances;
        this.audit = audit;
    }

    @GetMapping("/trainings/{id}")
    TrainingDetail one(Caller caller, @PathVariable UUID id) {
        KeepingRecords.requireReader(caller);
        return transactions.asCaller(
                caller, () -> new TrainingDetail(records.need(Training.class, id), attendances.of(id)));
    }

    @PostMapping("/trainings/{id}/attendance")
    Recorded record(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody AttendanceRequest request) {
        List<Attendee> attendees = request.attendees() == null
                ? List.of()
                : request.attendees().stream().map(Attendee::checked).toList();
        if (attendees.size() > MOST) {
            throw Refusal.invalid("attendees", "一次培训最多登记%d人".formatted(MOST));
        }
        return commands.run(caller, key, List.of("attendance", id, request), Recorded.class, () -> {
            BoardView<Training> training = records.need(Training.class, id);
            KeepingRecords.requireWriter(caller, training.entry().region(), training.details());
            if (training.entry().withdrawnAt() != null) {
                throw Refusal.conflict("already-withdrawn", "这次培训的记录已经撤回");
            }
            List<Attendances.AttendanceView> before = attendances.of(id);
            if (attendances.replace(id, training.entry().region(), attendees) != attendees.size()) {
                throw Refusal.invalid("attendee-unknown", "参训人员或所属主体不在您的辖区登记，请核对");
            }
            audit.record(caller, "record-attendance", id.toString(), before, attendances.of(id));
            return new Recorded(id, attendees.size());
        });
    }
}

package org.liangze.registry.board;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Scope;
import org.liangze.registry.Words;
import org.liangze.registry.board.model.Details;
import org.liangze.registry.board.model.Period;
import org.liangze.registry.board.model.Training;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Component;

/** Keeps the records of all kinds: adds, lists, withdraws; each change audited. */
@Component
class KeepingRecords {
    /** What was recorded or withdrawn. */
    record Kept(UUID id) {}

    /**
     * Why a record is taken back.
     *
     * @param reason must be given
     */
    record Withdrawal(@Nullable String reason) {}

    /**
     * Which records to list.
     *
     * @param region left out: the caller's own
     * @param period left out: any
     */
    @ParameterObject
    record Query(
            @Nullable String region,
            @Nullable String period,
            @Nullable Boolean withdrawn,
            @Nullable String cursor,
            @Nullable Integer limit) {}

    private final Commands commands;
    private final Transactions transactions;
    private final BoardRecords records;
    private final EvidenceFiles files;
    private final Acts acts;
    private final Audit audit;

    KeepingRecords(
            Commands commands,
            Transactions transactions,
            BoardRecords records,
            EvidenceFiles files,
            Acts acts,
            Audit audit) {
        this.commands = commands;
        this.transactions = transactions;
        this.records = records;
        this.files = files;
        this.acts = acts;
        this.audit = audit;
    }

    /**
     * Adds a record.
     *
     * @param region null for the caller's own
     * @param evidence files uploaded before; null for none
     */
    Kept add(
            Caller caller,
            IdempotencyKey key,
            Object request,
            @Nullable String region,
            @Nullable List<UUID> evidence,
            Supplier<? extends Details> details) {
        String place = region == null || region.isBlank() ? caller.region() : region;
        Details given = details.get();
        requireWriter(caller, place, given);
        return commands.run(caller, key, request, Kept.class, () -> {
            Act act = acts.by(caller);
            if (!given.stands() && given.day().isAfter(act.day())) {
                throw Refusal.invalid("in-future", "日期 %s 还没有到，请在开展之后登记".formatted(given.day()));
            }
            records.add(act, caller.personId(), place, given);
            RecordKind kind = RecordKind.of(given.getClass());
            if (evidence != null && !evidence.isEmpty()) {
                files.attach(caller, evidence, place, kind.subject(act.id()));
            }
            audit.record(caller, "record-" + kind.word(), act.id().toString(), null, given);
            return new Kept(act.id());
        });
    }

    <D extends Details> Page<BoardView<D>> list(Caller caller, Class<D> type, Query query) {
        String place = query.region() == null || query.region().isEmpty() ? caller.region() : query.region();
        Scope.requireCovers(caller, place);
        int size = Page.limit(query.limit());
        BoardRecords.Filter filter = new BoardRecords.Filter(
                place,
                query.period() == null ? null : Period.of(query.period()),
                Boolean.TRUE.equals(query.withdrawn()),
                Cursor.parts(query.cursor(), 2),
                size + 1);
        List<BoardView<D>> rows = transactions.asCaller(caller, () -> records.list(type, filter));
        return Page.of(
                rows, size, last -> Cursor.of(last.details().day(), last.entry().id()));
    }

    <D extends Details> Kept withdraw(Caller caller, IdempotencyKey key, Class<D> type, UUID id, Withdrawal request) {
        String reason = Words.given(request.reason());
        if (reason == null) {
            throw Refusal.invalid("field-missing", "请填写撤回原因");
        }
        return commands.run(caller, key, List.of("withdraw", id, reason), Kept.class, () -> {
            BoardView<D> record = records.need(type, id);
            requireWriter(caller, record.entry().region(), record.details());
            if (!records.withdraw(acts.by(caller), caller.personId(), id, reason)) {
                throw Refusal.conflict("already-withdrawn", "这条记录已经撤回");
            }
            audit.record(caller, "withdraw-record", id.toString(), record.details(), reason);
            return new Kept(id);
        });
    }

    /** The office and the administrator of the place; the regulator for trainings of businesses' staff. */
    static void requireWriter(Caller caller, String place, Details details) {
        boolean regulators =
                details instanceof Training training && training.audience() == Training.Audience.BUSINESS_STAFF;
        if (regulators) {
            caller.require(Role.OFFICE, Role.ADMINISTRATOR, Role.REGULATOR, Role.REGULATOR_HEAD);
        } else {
            caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        }
        Scope.requireCovers(caller, place);
    }

    static void requireReader(Caller caller) {
        caller.require(
                Role.OFFICE, Role.ADMINISTRATOR, Role.LEADER, Role.INSPECTOR, Role.REGULATOR, Role.REGULATOR_HEAD);
    }
}

package org.liangze.escalation.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.CaseHandled;
import org.liangze.contracts.Role;
import org.liangze.escalation.ladder.model.Hold;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/**
 * What people do with cases (domain.md §7.33). An acknowledgement holds the next step back for at most some working days
 * ({@code acknowledge.holds}), once per step; then the ladder goes on by itself. A pause has a reason
 * and a last day, at most some days ahead ({@code pause.most-days}), and ends by itself.
 */
@Component
class HandlingCases {
    private final Cases cases;
    private final Handlings handlings;
    private final Ladders ladders;
    private final ClimbingByHand climbing;
    private final CaseScope scope;
    private final People people;
    private final Outbox outbox;
    private final Audit audit;
    private final Days days;

    HandlingCases(
            Cases cases,
            Handlings handlings,
            Ladders ladders,
            ClimbingByHand climbing,
            CaseScope scope,
            People people,
            Outbox outbox,
            Audit audit,
            Days days) {
        this.cases = cases;
        this.handlings = handlings;
        this.ladders = ladders;
        this.climbing = climbing;
        this.scope = scope;
        this.people = people;
        this.outbox = outbox;
        this.audit = audit;
        this.days = days;
    }

    UUID act(Caller caller, UUID id, String verb, CaseRequest said) {
        CaseRow row = cases.lock(id).filter(found -> scope.sees(caller, found)).orElseThrow(CaseScope::notFound);
        if (row.isEnded()) {
            throw Refusal.conflict("not-now", "事项已办结，不能再操作").with("caseId", id);
        }
        String detail = switch (verb) {
            case "acknowledge" -> acknowledge(caller, row, said);
            case "assign", "forward" -> assign(caller, row, verb, said);
            case "pause" -> pause(caller, row, said);
            case "resume" -> resume(caller, row, said);
            case "raise" -> climbing.raise(caller, row, said);
            case "lower" -> climbing.lower(caller, row, said);
            case "close" -> close(caller, row, said);
            default -> throw Refusal.notFound("unknown-act", "没有“%s”这项操作".formatted(verb));
        };
        handlings.record(row, verb, caller, detail, days.now());
        outbox.publish(new CaseHandled(id, row.ladder(), row.businessId(), verb, caller.personId(), detail));
        audit.record(caller, "case-" + verb, id.toString(), null, detail);
        return id;
    }

    private @Nullable String acknowledge(Caller caller, CaseRow row, CaseRequest said) {
        caller.require(
                Role.OFFICE,
                Role.LEADER,
                Role.UNIT_HEAD,
                Role.CADRE,
                Role.LIAISON,
                Role.REGULATOR,
                Role.REGULATOR_HEAD);
        Hold hold = hold(row);
        handlings.acknowledge(
                row.caseId(), caller.personId(), hold == null ? null : hold.mark(), hold == null ? null : hold.until());
        if (hold != null) {
            ladders.look(row.with(hold));
        }
        return said.note();
    }

    /** The next step and until when it waits; null when there is none, or it was held before. */
    private @Nullable Hold hold(CaseRow row) {
        String next = row.nextMark();
        if (next == null || (row.hold() != null && next.equals(row.hold().mark()))) {
            return null;
        }
        int held = days.policy("acknowledge.holds", row.region(), Integer.class);
        LocalDate last = days.within(held, days.today());
        if (held == 0 || last == null) {
            return null;
        }
        Instant until = days.sendHour(last, row.region());
        return row.nextAt() != null && until.isAfter(row.nextAt()) ? new Hold(next, until) : null;
    }

    private String assign(Caller caller, CaseRow row, String verb, CaseRequest said) {
        CaseScope.requireOffice(caller, row);
        if (said.to() == null) {
            throw Refusal.invalid("to-missing", "请指定承办人");
        }
        Person to = people.find(said.to())
                .filter(Person::inPost)
                .filter(person -> row.region().startsWith(person.region()))
                .orElseThrow(() -> Refusal.invalid("to-unknown", "承办人不在册、已离岗或不负责该地区"));
        if (verb.equals("forward")) {
            required(said.reason(), "reason-missing", "转办须写明理由");
        }
        handlings.assign(row.caseId(), to.id());
        return said.reason() == null ? to.name() : to.name() + "：" + said.reason();
    }

    private String pause(Caller caller, CaseRow row, CaseRequest said) {
        CaseScope.requireOffice(caller, row);
        String reason = required(said.reason(), "reason-missing", "暂停须写明理由");
        LocalDate until = said.until();
        int most = days.policy("pause.most-days", row.region(), Integer.class);
        LocalDate last = days.today().plusDays(most);
        if (until == null || !until.isAfter(days.today()) || until.isAfter(last)) {
            throw Refusal.invalid("until-wrong", "暂停须写明截止日期：今天之后，最晚%s（%d天）".formatted(last, most));
        }
        if (row.isPaused()) {
            throw Refusal.conflict("not-now", "事项已在暂停中").with("caseId", row.caseId());
        }
        handlings.pause(row.caseId(), until, reason);
        return "至%s：%s".formatted(until, reason);
    }

    private @Nullable String resume(Caller caller, CaseRow row, CaseRequest said) {
        CaseScope.requireOffice(caller, row);
        if (!row.isPaused()) {
            throw Refusal.conflict("not-now", "事项没有暂停").with("caseId", row.caseId());
        }
        ladders.resume(row);
        return said.reason();
    }

    private String close(Caller caller, CaseRow row, CaseRequest said) {
        CaseScope.requireOffice(caller, row);
        String evidence = required(said.evidence(), "evidence-missing", "办结须写明依据");
        ladders.end(row.caseId(), evidence, caller.personId());
        return evidence;
    }

    static String required(@Nullable String text, String code, String why) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(code, why);
        }
        return text;
    }
}

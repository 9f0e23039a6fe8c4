package org.liangze.escalation.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.Step;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.ladder.model.Target;
import org.liangze.escalation.letter.Draft;
import org.liangze.escalation.letter.Letters;
import org.liangze.escalation.paper.Pdf;
import org.liangze.escalation.talk.Grounds;
import org.liangze.escalation.talk.Proposal;
import org.liangze.escalation.talk.Talks;
import org.springframework.stereotype.Component;

/** What one case's step does: finds whom it concerns, drafts the letter, proposes the talk. A missing target is a dead end. */
@Component
class DoingSteps {
    private final Letters letters;
    private final Talks talks;
    private final Exceptions exceptions;

    DoingSteps(Letters letters, Talks talks, Exceptions exceptions) {
        this.letters = letters;
        this.talks = talks;
        this.exceptions = exceptions;
    }

    List<Told> perform(CaseRow row, Rung rung, Recipients recipients) {
        LetterKind letter = Wording.letter(rung.step());
        if (letter != null) {
            return draft(row, rung, letter, recipients);
        }
        return rung.step() == Step.TALK_PROPOSED
                ? propose(row, rung, recipients)
                : tell(row, rung.to(), Wording.message(row.ladder(), rung), recipients);
    }

    private List<Told> tell(CaseRow row, List<Target> targets, MessageType message, Recipients recipients) {
        List<Told> told = new ArrayList<>();
        for (Target target : targets) {
            Optional<UUID> recipient = recipients.of(row, target);
            if (recipient.isEmpty()) {
                missing(row, target, recipients);
                continue;
            }
            if (told.stream().noneMatch(one -> one.recipientId().equals(recipient.get()))) {
                told.add(new Told(row, recipient.get(), message, Wording.why(row.ladder(), target)));
            }
        }
        return told;
    }

    private List<Told> draft(CaseRow row, Rung rung, LetterKind letter, Recipients recipients) {
        UUID approver = found(row, Target.OFFICE, recipients);
        letters.draft(
                Letters.ofCase(row.caseId(), letter),
                new Draft(
                        letter,
                        row.region(),
                        new Draft.About(row.caseId(), row.businessId(), row.issueId(), row.taskId(), null),
                        approver,
                        found(row, addressee(row), recipients),
                        facts(row, recipients),
                        demand(row),
                        null));
        List<Told> told = new ArrayList<>();
        if (approver != null) {
            told.add(new Told(row, approver, MessageType.LETTER_DRAFT, "此类文书由您批准"));
        }
        List<Target> others =
                rung.to().stream().filter(target -> target != Target.OFFICE).toList();
        told.addAll(tell(row, others, Wording.message(row.ladder(), rung), recipients));
        return told;
    }

    private static Target addressee(CaseRow row) {
        return switch (row.ladder()) {
            case VISIT -> Target.UNIT_HEAD;
            case OVERSIGHT -> Target.CADRE;
            case ISSUE, REGULATOR, GAP, VERIFICATION -> Target.BUSINESS;
        };
    }

    private List<Told> propose(CaseRow row, Rung rung, Recipients recipients) {
        UUID approver = found(row, Target.LEADER, recipients);
        boolean fresh = talks.propose(new Proposal(
                row.caseId().toString(),
                row.region(),
                row.caseId(),
                row.business(),
                subject(row, recipients),
                approver,
                recipients.of(row, Target.OFFICE).orElse(null),
                cause(row, rung, recipients),
                grounds(row, rung, recipients)));
        return fresh && approver != null
                ? List.of(new Told(row, approver, MessageType.TALK_PROPOSED, Wording.why(row.ladder(), Target.LEADER)))
                : List.of();
    }

    private static @Nullable UUID subject(CaseRow row, Recipients recipients) {
        List<Target> whom = switch (row.ladder()) {
            case VISIT -> List.of(Target.UNIT_HEAD, Target.CADRE);
            case ISSUE -> List.of(Target.BUSINESS);
            case REGULATOR -> List.of(Target.REGULATOR_HEAD, Target.REGULATOR);
            case GAP -> List.of(Target.OFFICE);
            case OVERSIGHT, VERIFICATION -> List.of(Target.CADRE);
        };
        return whom.stream()
                .flatMap(target -> recipients.of(row, target).stream())
                .findFirst()
                .orElse(null);
    }

    private static String cause(CaseRow row, Rung rung, Recipients recipients) {
        String name = recipients.nameOf(row);
        return switch (row.ladder()) {
            case VISIT ->
                rung.tiers().isEmpty()
                        ? "%s %s逾期，提醒敦促函到期未复".formatted(name, row.title())
                        : "%s %s逾期超过10个工作日".formatted(name, row.title());
            case ISSUE ->
                rung.from() == Anchor.DUE
                        ? "%s %s逾期未整改".formatted(name, row.title())
                        : "%s %s逾期未整改，整改通知书到期未复".formatted(name, row.title());
            case REGULATOR -> "%s %s监管处置逾期".formatted(name, row.title());
            case GAP -> "%s包保悬空超过10个工作日".formatted(name);
            case OVERSIGHT -> "%s 督查发现“%s”逾期未整改".formatted(name, row.title());
            case VERIFICATION -> "%s %s整改久未复核".formatted(name, row.title());
        };
    }

    private static Grounds grounds(CaseRow row, Rung rung, Recipients recipients) {
        Grounds.Code code = switch (row.ladder()) {
            case VISIT -> rung.tiers().isEmpty() ? Grounds.Code.NO_ANSWER : Grounds.Code.VISIT_OVERDUE;
            case ISSUE -> rung.from() == Anchor.DUE ? Grounds.Code.ISSUE : Grounds.Code.NO_ANSWER;
            case REGULATOR -> Grounds.Code.REGULATOR;
            case GAP -> Grounds.Code.GAP;
            case VERIFICATION, OVERSIGHT -> Grounds.Code.OTHER;
        };
        String unit = recipients.unitOf(subject(row, recipients)).orElse(recipients.nameOf(row));
        return Grounds.of(code, unit, "/queue?open=" + row.caseId());
    }

    private static String facts(CaseRow row, Recipients recipients) {
        LocalDate due = row.dates().get(Anchor.DUE);
        String until =
                due == null ? "" : "应于%s前%s，".formatted(Pdf.date(due), row.ladder() == Ladder.VISIT ? "完成" : "整改");
        return row.ladder() == Ladder.VISIT
                ? "%s的%s%s至今未完成。".formatted(recipients.nameOf(row), row.title(), until)
                : "%s的问题“%s”%s至今未整改。".formatted(recipients.nameOf(row), row.title(), until);
    }

    private static String demand(CaseRow row) {
        return row.ladder() == Ladder.VISIT ? "请督促尽快完成督导。" : "请立即整改。";
    }

    private @Nullable UUID found(CaseRow row, Target target, Recipients recipients) {
        UUID id = recipients.of(row, target).orElse(null);
        if (id == null) {
            missing(row, target, recipients);
        }
        return id;
    }

    private void missing(CaseRow row, Target target, Recipients recipients) {
        if (target.mayBeMissing() || (row.ladder() == Ladder.VERIFICATION && target == Target.REGULATOR)) {
            return;
        }
        UUID cadre = recipients.cadreOf(row);
        String place = target == Target.UNIT_HEAD && cadre != null ? cadre.toString() : row.region();
        exceptions.missingTarget(target.chinese(), place, row.business(), row.region());
    }
}

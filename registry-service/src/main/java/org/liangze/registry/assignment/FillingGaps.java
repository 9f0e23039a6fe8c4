package org.liangze.registry.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.assignment.AssigningCadres.Assigned;
import org.liangze.registry.assignment.model.BusinessInQuestion;
import org.liangze.registry.facts.BusinessFacts;
import org.springframework.stereotype.Component;

/** The office confirms cadres for many gaps at once: all of them or none, with a verdict on each. */
@Component
class FillingGaps {
    /** A gap and the cadre confirmed for it. */
    record Choice(UUID businessId, UUID cadreId) {}

    /** What stands against a choice. */
    record Refused(UUID businessId, UUID cadreId, String code, String why) {}

    /** The cadres confirmed. */
    record Filled(List<Assigned> assigned) {}

    private static final int MOST = 500;

    private final AssigningCadres assigning;
    private final Assignments assignments;
    private final CoveringBusinesses covering;
    private final BusinessFacts facts;
    private final Acts acts;
    private final Audit audit;

    FillingGaps(
            AssigningCadres assigning,
            Assignments assignments,
            CoveringBusinesses covering,
            BusinessFacts facts,
            Acts acts,
            Audit audit) {
        this.assigning = assigning;
        this.assignments = assignments;
        this.covering = covering;
        this.facts = facts;
        this.acts = acts;
        this.audit = audit;
    }

    Filled fill(Caller caller, List<Choice> choices) {
        requireEachOnce(choices);
        Act act = acts.by(caller);
        Map<UUID, List<String>> warnings = warningsUnlessRefused(caller, act, choices);
        List<Choice> ordered = inOrder(choices);
        Map<UUID, UUID> cadres = ordered.stream().collect(Collectors.toMap(Choice::businessId, Choice::cadreId));
        List<UUID> businesses = ordered.stream().map(Choice::businessId).toList();
        List<UUID> filings = covering.cover(act, cadres, Set.of(), businesses);
        facts.changed(act, businesses);
        audit.record(caller, "fill-gaps", act.id().toString(), null, ordered);
        return new Filled(IntStream.range(0, ordered.size())
                .mapToObj(n -> {
                    Choice choice = ordered.get(n);
                    List<String> advice = warnings.getOrDefault(choice.businessId(), List.of());
                    return new Assigned(choice.businessId(), choice.cadreId(), act.day(), filings.get(n), advice);
                })
                .toList());
    }

    private static void requireEachOnce(List<Choice> choices) {
        if (choices.isEmpty() || choices.size() > MOST) {
            throw Refusal.invalid("choices-count", "一次可确认1至%d户，现为%d户".formatted(MOST, choices.size()));
        }
        long businesses = choices.stream().map(Choice::businessId).distinct().count();
        if (businesses < choices.size()) {
            throw Refusal.invalid("business-twice", "同一主体选择了两次，请核对");
        }
    }

    private Map<UUID, List<String>> warningsUnlessRefused(Caller caller, Act act, List<Choice> choices) {
        List<Refused> refused = new ArrayList<>();
        Map<UUID, List<String>> warnings = new HashMap<>();
        Map<UUID, Integer> more = new HashMap<>();
        for (Choice choice : inOrder(choices)) {
            try {
                BusinessInQuestion business = assigning.lock(caller, choice.businessId());
                requireGap(business);
                int added = more.merge(choice.cadreId(), 1, Integer::sum);
                warnings.put(
                        choice.businessId(), assigning.warningsUnlessRefused(act, business, choice.cadreId(), added));
            } catch (Refusal r) {
                refused.add(
                        new Refused(choice.businessId(), choice.cadreId(), r.code(), String.valueOf(r.getMessage())));
            }
        }
        if (!refused.isEmpty()) {
            throw Refusal.conflict(
                            "gaps-not-filled",
                            "有%d户不能确认，全部未办理：%s"
                                    .formatted(
                                            refused.size(), refused.getFirst().why()))
                    .with("refused", refused);
        }
        return warnings;
    }

    /** Always the same order of locks, so that two offices never wait for each other. */
    private static List<Choice> inOrder(List<Choice> choices) {
        return choices.stream().sorted(Comparator.comparing(Choice::businessId)).toList();
    }

    private void requireGap(BusinessInQuestion business) {
        if (assignments.cadreOf(business.id()) != null) {
            throw Refusal.conflict("no-gap", "%s已有包保干部".formatted(business.name()));
        }
    }
}

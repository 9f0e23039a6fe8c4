package org.liangze.escalation.policy.model;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liangze.calendar.WorkCalendar;
import org.liangze.escalation.ladder.model.Climb;
import org.liangze.escalation.ladder.model.Outlook;
import org.liangze.escalation.ladder.model.Rung;

/**
 * What a ladder would have done to cases that were: each climbs its own ladder and the new one from the hour it opened to the
 * hour it ended, by the dates that are stored. What people did meanwhile (acknowledging, pausing) is left out of both, and so
 * is a letter that only the new ladder would have drafted.
 *
 * @param steps how often each step came, then and by the new ladder
 * @param changed cases on which the two differ
 * @param examples some of them
 */
public record Trial(int cases, int changed, List<StepCount> steps, List<Example> examples) {
    private static final int EXAMPLES = 10;

    public static Trial of(List<Rung> fresh, List<Facts> all, LocalTime sendAt, WorkCalendar calendar, Instant now) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        List<Example> examples = new ArrayList<>();
        int changed = 0;
        for (Facts one : all) {
            Map<String, Instant> before = climbed(one.own(), one, sendAt, calendar, now);
            Map<String, Instant> after = climbed(fresh, one, sendAt, calendar, now);
            before.keySet().forEach(mark -> counts.computeIfAbsent(mark, _ -> new int[2])[0]++);
            after.keySet().forEach(mark -> counts.computeIfAbsent(mark, _ -> new int[2])[1]++);
            if (before.equals(after)) {
                continue;
            }
            changed++;
            if (examples.size() < EXAMPLES) {
                examples.add(new Example(one.caseId(), one.title(), steps(before), steps(after)));
            }
        }
        List<StepCount> steps = counts.entrySet().stream()
                .map(one -> new StepCount(one.getKey(), one.getValue()[0], one.getValue()[1]))
                .toList();
        return new Trial(all.size(), changed, steps, examples);
    }

    /** Each step with the hour it came, in order; what had passed when the case opened is passed over, as ever. */
    static Map<String, Instant> climbed(
            List<Rung> rungs, Facts facts, LocalTime sendAt, WorkCalendar calendar, Instant now) {
        Instant end = facts.endedAt() == null ? now : facts.endedAt();
        List<Rung> own =
                rungs.stream().filter(rung -> rung.concerns(facts.tier())).toList();
        Climb climb = new Climb(own, sendAt, facts.urgent(), calendar);
        Set<String> done = new HashSet<>(climb.passed(facts.dates(), Set.of(), facts.openedAt()));
        Map<String, Instant> steps = new LinkedHashMap<>();
        while (climb.next(facts.dates(), done, null) instanceof Outlook.Next next
                && !next.at().isAfter(end)) {
            steps.put(next.mark(), next.at().isBefore(facts.openedAt()) ? facts.openedAt() : next.at());
            done.add(next.mark());
        }
        return steps;
    }

    private static List<StepAt> steps(Map<String, Instant> climbed) {
        return climbed.entrySet().stream()
                .map(one -> new StepAt(one.getKey(), one.getValue()))
                .toList();
    }

    /** How many cases took a step: by their own ladders, and by the new one. */
    public record StepCount(String mark, int before, int after) {}

    public record StepAt(String mark, Instant at) {}

    /** A case on which the ladders differ. */
    public record Example(UUID caseId, String title, List<StepAt> before, List<StepAt> after) {}
}

package org.liangze.standalone.replay.expectation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.liangze.standalone.replay.scenario.Expectation;
import org.liangze.standalone.replay.scenario.Scenario;
import org.liangze.standalone.replay.timeline.Fact;
import org.liangze.standalone.replay.timeline.Timeline;

/** What a scenario's expectations say of a timeline. */
public final class Judgement {
    private static final int SHOWN = 3;
    private static final int UNEXPECTED_SHOWN = 50;

    private final Timeline timeline;
    private final List<Fact> seen;
    private final Set<Fact> expected = new HashSet<>();
    private final List<String> failures = new ArrayList<>();

    private Judgement(Timeline timeline, List<Fact> figures) {
        this.timeline = timeline;
        this.seen = Stream.concat(timeline.facts().stream(), figures.stream()).toList();
    }

    /**
     * Every unmet line by its place and with what happened instead; empty when all hold.
     *
     * @param figures the indicators as they stood at period ends, which no timeline tells
     */
    public static List<String> of(Scenario scenario, Timeline timeline, List<Fact> figures) {
        Judgement judgement = new Judgement(timeline, figures);
        scenario.expectations().forEach(judgement::hear);
        judgement.nothingElse(scenario);
        return List.copyOf(judgement.failures);
    }

    private void hear(Expectation line) {
        Matching matching = new Matching(line);
        List<Fact> matches = seen.stream().filter(matching::matches).toList();
        if (line.never()) {
            if (!matches.isEmpty()) {
                fail(line, "must not happen, but did " + times(matches.size()), matches);
            }
            return;
        }
        expected.addAll(matches);
        Integer count = line.count();
        if (count != null && matches.size() != count) {
            fail(line, "expected %s, happened %s".formatted(times(count), times(matches.size())), near(line, matches));
        } else if (count == null && matches.size() < line.atLeast()) {
            String wanted = line.atLeast() == 1
                    ? "did not happen"
                    : "happened %s, expected at least %d".formatted(times(matches.size()), line.atLeast());
            fail(line, wanted, near(line, matches));
        }
    }

    private void nothingElse(Scenario scenario) {
        List<Fact> unexpected = timeline.facts().stream()
                .filter(fact -> scenario.only().contains(fact.kind().word()))
                .filter(fact -> !expected.contains(fact))
                .toList();
        unexpected.stream()
                .limit(UNEXPECTED_SHOWN)
                .forEach(fact -> failures.add("%s: only: not expected: %s".formatted(scenario.onlyAt(), fact.json())));
        if (unexpected.size() > UNEXPECTED_SHOWN) {
            failures.add("%s: only: and %d more".formatted(scenario.onlyAt(), unexpected.size() - UNEXPECTED_SHOWN));
        }
    }

    private void fail(Expectation line, String what, List<Fact> shown) {
        StringBuilder text = new StringBuilder("%s: %s %s".formatted(line.at(), line.text(), what));
        if (shown.isEmpty()) {
            text.append("; nothing like it happened");
        }
        shown.stream().limit(SHOWN).forEach(fact -> text.append("\n    ").append(fact.json()));
        failures.add(text.toString());
    }

    /** What matched, or else what came nearest. */
    private List<Fact> near(Expectation line, List<Fact> matches) {
        if (!matches.isEmpty()) {
            return matches;
        }
        Matching matching = new Matching(line);
        return seen.stream()
                .filter(fact -> matching.nearness(fact) > 2)
                .sorted(Comparator.comparingInt(matching::nearness).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static String times(int count) {
        return count == 1 ? "once" : count == 0 ? "never" : count + " times";
    }
}

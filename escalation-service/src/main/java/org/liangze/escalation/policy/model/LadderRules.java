package org.liangze.escalation.policy.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.Deed;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.ladder.model.Target;

/** What must hold for a ladder before anybody climbs it. */
public final class LadderRules {
    private static final int MOST = 30;

    private LadderRules() {}

    /** Everything that is wrong, in the order of the steps; empty for a ladder that may be published. */
    public static List<Problem> check(Ladder ladder, List<Rung> rungs) {
        List<Problem> problems = new ArrayList<>();
        if (rungs.isEmpty() || rungs.size() > MOST) {
            problems.add(Problem.ofAll("步骤须有1至%d项".formatted(MOST)));
        }
        Shape shape = Shape.of(ladder);
        for (int n = 0; n < rungs.size(); n++) {
            problems.addAll(one(shape, rungs, n));
        }
        problems.addAll(rising(rungs));
        problems.addAll(once(rungs));
        Minimum.of(ladder).stream()
                .filter(minimum -> !minimum.isMetBy(rungs))
                .map(minimum -> Problem.ofAll(minimum.text()))
                .forEach(problems::add);
        return problems;
    }

    private static List<Problem> one(Shape shape, List<Rung> rungs, int n) {
        Rung rung = rungs.get(n);
        List<Problem> problems = new ArrayList<>();
        if (rung.step() != null && !shape.steps().contains(rung.step())) {
            problems.add(new Problem(n, "“%s”不属于这套规则".formatted(rung.step().chinese())));
        }
        if (rung.step() == null && !rung.isReminder()) {
            problems.add(new Problem(n, "期限提醒只能在期限当天或之前"));
        }
        if (!shape.anchors().contains(rung.from())) {
            problems.add(new Problem(n, "这套规则没有这个起算日"));
        }
        if (Shape.isOfLetter(rung.from()) && !drafts(rungs, rung.from())) {
            problems.add(new Problem(n, "从文书答复期限起算，须先有起草该文书的步骤"));
        }
        if (rung.isReminder() && rung.deed() != Deed.MESSAGE) {
            problems.add(new Problem(n, "“%s”须在期限之后".formatted(rung.deed().chinese())));
        }
        if (rung.to().isEmpty() && rung.deed() != Deed.BULLETIN) {
            problems.add(new Problem(n, "须写明告知谁"));
        }
        rung.to().stream()
                .filter(target -> !shape.targets().contains(target))
                .forEach(target -> problems.add(new Problem(n, "这套规则不能告知“%s”".formatted(target.chinese()))));
        required(rung)
                .filter(target -> !rung.to().contains(target))
                .ifPresent(target -> problems.add(
                        new Problem(n, "“%s”须由%s决定".formatted(rung.deed().chinese(), target.chinese()))));
        return problems;
    }

    private static Optional<Target> required(Rung rung) {
        return switch (rung.deed()) {
            case LETTER -> Optional.of(Target.OFFICE);
            case TALK -> Optional.of(Target.LEADER);
            case MESSAGE, BULLETIN -> Optional.empty();
        };
    }

    private static boolean drafts(List<Rung> rungs, Anchor letter) {
        return rungs.stream().anyMatch(rung -> rung.mark().equals(letter.name()));
    }

    /** Counted from one date, a step never comes before the one above it, and two messages never on one day. */
    private static List<Problem> rising(List<Rung> rungs) {
        List<Problem> problems = new ArrayList<>();
        Map<Anchor, Rung> last = new EnumMap<>(Anchor.class);
        for (int n = 0; n < rungs.size(); n++) {
            Rung rung = rungs.get(n);
            Rung before = last.put(rung.from(), rung);
            if (before == null) {
                continue;
            }
            if (rung.after() > 0 && before.after() > 0 && rung.unit() != before.unit()) {
                problems.add(new Problem(n, "同一起算日的步骤须用同一种天数"));
                continue;
            }
            if (rung.after() < before.after()) {
                problems.add(new Problem(n, "天数须逐级递增：不能早于上一步"));
            }
            if (rung.after() == before.after() && rung.deed() == Deed.MESSAGE && before.deed() == Deed.MESSAGE) {
                problems.add(new Problem(n, "同一天不能有两次提醒，请合并告知对象"));
            }
        }
        return problems;
    }

    /** A step comes once per case, so counting it twice from one date has no sense. */
    private static List<Problem> once(List<Rung> rungs) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < rungs.size(); n++) {
            Rung rung = rungs.get(n);
            if (!seen.add(rung.mark() + "|" + rung.from() + "|" + rung.tiers())) {
                problems.add(new Problem(n, "同一起算日的同一步骤只能有一项"));
            }
        }
        return problems;
    }
}

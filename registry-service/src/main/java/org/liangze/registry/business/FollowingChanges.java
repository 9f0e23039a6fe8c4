package org.liangze.registry.business;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.liangze.registry.Act;
import org.liangze.registry.Change;
import org.liangze.registry.business.model.Business;
import org.liangze.registry.business.model.Registered;
import org.liangze.registry.region.Regions;
import org.springframework.stereotype.Component;

/**
 * What follows when businesses already registered are changed: their history, and the end of assignments whose cadre no
 * longer fits. The caller settles their coverage afterwards.
 */
@Component
class FollowingChanges {
    private final Businesses businesses;
    private final StateDuties duties;
    private final UnfitCadres unfit;
    private final BusinessHistory history;
    private final Regions regions;

    FollowingChanges(
            Businesses businesses, StateDuties duties, UnfitCadres unfit, BusinessHistory history, Regions regions) {
        this.businesses = businesses;
        this.duties = duties;
        this.unfit = unfit;
        this.history = history;
        this.regions = regions;
    }

    void follow(Act act, List<Change<Registered>> changes) {
        List<Both> known = changes.stream().flatMap(Both::known).toList();
        List<Both> tiers = differing(known, (before, after) -> before.tier() == after.tier());
        List<Both> moves = differing(known, (before, after) -> before.region().equals(after.region()));
        List<Both> states = differing(known, (before, after) -> before.state() == after.state());
        List<BusinessHistory.Line> lines = new ArrayList<>();
        tiers.forEach(both -> lines.add(tierLine(both.before(), both.after())));
        moves.forEach(both -> lines.add(line(
                both.after(),
                "REGION",
                "由%s迁至%s"
                        .formatted(
                                regions.nameOf(both.before().region()),
                                regions.nameOf(both.after().region())))));
        if (!lines.isEmpty()) {
            history.add(act, lines);
        }
        for (Both both : states) {
            duties.supersede(act, both.after().id());
            businesses.recordStateChange(act, both.before(), both.after().state());
        }
        unfit.move(ids(moves));
        unfit.end(act, ids(tiers));
        unfit.end(act, ids(moves));
    }

    static BusinessHistory.Line tierLine(Business before, Business after) {
        String basis = after.tierReason() == null ? "按分级规则" + after.tierRule() : after.tierReason();
        return line(after, "TIER", "%s级 → %s级：%s".formatted(before.tier(), after.tier(), basis));
    }

    private static BusinessHistory.Line line(Business business, String what, String detail) {
        return new BusinessHistory.Line(business.id(), business.region(), what, detail);
    }

    private static List<Both> differing(List<Both> known, BiPredicate<Business, Business> same) {
        return known.stream()
                .filter(both -> !same.test(both.before(), both.after()))
                .toList();
    }

    private static List<UUID> ids(List<Both> changes) {
        return changes.stream().map(both -> both.after().id()).toList();
    }

    /** A business before and after. */
    private record Both(Business before, Business after) {
        static Stream<Both> known(Change<Registered> change) {
            Registered before = change.before();
            return before == null
                    ? Stream.empty()
                    : Stream.of(new Both(before.business(), change.after().business()));
        }
    }
}

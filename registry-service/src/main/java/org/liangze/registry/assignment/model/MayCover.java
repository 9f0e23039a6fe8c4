package org.liangze.registry.assignment.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;

/** Whether a cadre may cover a business (domain.md §3.1, §3.5): the rules in the order a person would check them. */
public final class MayCover {
    /** Yes with advice, or no with the reason, in plain Chinese. */
    public sealed interface Verdict {
        record Accepted(List<String> warnings) implements Verdict {}

        record Refused(String code, String reason) implements Verdict {}
    }

    private interface Rule extends BiFunction<CadreInQuestion, BusinessInQuestion, Optional<Verdict.Refused>> {}

    private static final List<Rule> RULES = List.of(
            MayCover::businessIsNotGone,
            MayCover::isACadre,
            MayCover::isInPost,
            MayCover::levelIsThatOfTheTier,
            MayCover::placesBelongTogether);

    private MayCover() {}

    /**
     * Decides.
     *
     * @param warnAbove policy {@code assignment.warn-above}: more businesses than this are too many for one cadre
     */
    public static Verdict decide(CadreInQuestion cadre, BusinessInQuestion business, int warnAbove) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(cadre, business).stream())
                .map(Verdict.class::cast)
                .findFirst()
                .orElseGet(() -> new Verdict.Accepted(warnings(cadre, business, warnAbove)));
    }

    private static Optional<Verdict.Refused> businessIsNotGone(CadreInQuestion cadre, BusinessInQuestion business) {
        return refuseIf(
                business.state() == OperatingState.DEREGISTERED,
                "business-deregistered",
                "%s已注销，不需要包保干部".formatted(business.name()));
    }

    private static Optional<Verdict.Refused> isACadre(CadreInQuestion cadre, BusinessInQuestion business) {
        return refuseIf(
                cadre.role() != Role.CADRE,
                "not-a-cadre",
                "%s登记的角色是%s，不是包保干部".formatted(cadre.name(), cadre.role().chinese()));
    }

    private static Optional<Verdict.Refused> isInPost(CadreInQuestion cadre, BusinessInQuestion business) {
        return refuseIf(!cadre.inPost(), "cadre-left", "%s已离任".formatted(cadre.name()));
    }

    private static Optional<Verdict.Refused> levelIsThatOfTheTier(CadreInQuestion cadre, BusinessInQuestion business) {
        return refuseIf(
                cadre.level() != business.tier().level(),
                "cadre-level",
                "%s是%s级主体，应由%s级干部包保，%s是%s级干部"
                        .formatted(
                                business.name(),
                                business.tier(),
                                business.tier().level().chinese(),
                                cadre.name(),
                                cadre.level().chinese()));
    }

    private static Optional<Verdict.Refused> placesBelongTogether(CadreInQuestion cadre, BusinessInQuestion business) {
        boolean apart =
                !business.region().startsWith(cadre.region()) && !cadre.region().startsWith(business.region());
        return refuseIf(
                apart,
                "cadre-elsewhere",
                "%s（%s）不在%s的辖区（%s）内".formatted(business.name(), business.region(), cadre.name(), cadre.region()));
    }

    private static List<String> warnings(CadreInQuestion cadre, BusinessInQuestion business, int warnAbove) {
        List<String> warnings = new ArrayList<>();
        if (cadre.businesses() > warnAbove) {
            warnings.add("%s将包保%d户，超过%d户".formatted(cadre.name(), cadre.businesses(), warnAbove));
        }
        if (!business.region().startsWith(cadre.region())) {
            warnings.add("%s的地区代码%s比%s的辖区%s大，请补全主体的地区代码"
                    .formatted(business.name(), business.region(), cadre.name(), cadre.region()));
        }
        return List.copyOf(warnings);
    }

    private static Optional<Verdict.Refused> refuseIf(boolean condition, String code, String reason) {
        return Stream.of(new Verdict.Refused(code, reason))
                .filter(refused -> condition)
                .findFirst();
    }
}

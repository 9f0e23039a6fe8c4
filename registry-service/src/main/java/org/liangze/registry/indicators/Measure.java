package org.liangze.registry.indicators;

import java.util.Arrays;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.indicators.model.BaseCover;

/** The three indicators of the register (domain.md §9). */
enum Measure {
    COVERAGE("coverage", "覆盖率", "operating", "covered", "covered=true", "covered=false"),
    STAFFING("staffing", "配备率", "need_staff", "staffed", "staffing=complete", "staffing=missing"),
    COLLECTION("collection", "归集率", "collectable", "collected", "collection=complete", "collection=missing");

    final String code;
    final String chinese;

    /** Column that is true for whom the denominator counts. */
    final String all;

    /** Column that is true for whom the numerator counts. */
    final String met;

    private final String listed;
    private final String unlisted;

    Measure(String code, String chinese, String all, String met, String listed, String unlisted) {
        this.code = code;
        this.chinese = chinese;
        this.all = all;
        this.met = met;
        this.listed = listed;
        this.unlisted = unlisted;
    }

    static Measure need(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("indicator-unknown", "没有“%s”这一指标".formatted(code)));
    }

    long numerator(Sums sums) {
        return switch (this) {
            case COVERAGE -> sums.covered();
            case STAFFING -> sums.staffed();
            case COLLECTION -> sums.collected() + sums.baseHeld();
        };
    }

    long denominator(Sums sums) {
        return switch (this) {
            case COVERAGE -> sums.operating();
            case STAFFING -> sums.needStaff();
            case COLLECTION -> sums.collectable() + sums.baseRows();
        };
    }

    /** What was counted, in plain words. */
    String counted(BaseCover.Reach reach) {
        return switch (this) {
            case COVERAGE -> "在产在营主体中由在岗包保干部包保的";
            case STAFFING -> "须配备食品安全总监的五类企业中总监、安全员齐全的";
            case COLLECTION ->
                switch (reach) {
                    case WHOLE -> "有效许可证底数中，由必填项齐全的已登记主体持有的";
                    case PART -> "部分地区尚未载入有效许可证底数，这些地区暂以在产在营或持有效许可证的已登记主体为分母；必填项齐全的为分子";
                    case TOO_COARSE -> "有效许可证底数没有细分到这一级或不分包保等级，暂以在产在营或持有效许可证的已登记主体为分母；必填项齐全的为分子";
                    case NONE -> "尚未载入有效许可证底数，暂以在产在营或持有效许可证的已登记主体为分母；必填项齐全的为分子";
                };
        };
    }

    String listOf(String query) {
        return "businesses?" + query + "&" + listed;
    }

    String missingOf(String query) {
        return "businesses?" + query + "&" + unlisted;
    }
}

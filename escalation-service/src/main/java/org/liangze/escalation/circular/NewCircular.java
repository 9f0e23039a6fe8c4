package org.liangze.escalation.circular;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.paper.Texts;
import org.liangze.kit.web.Refusal;

/** What an office drafts a circular with. */
record NewCircular(String title, String period, String text, List<Circular.UnitRow> units, String demand) {
    static NewCircular of(Body said) {
        List<Circular.UnitRow> units = said.units() == null ? List.of() : said.units();
        if (units.isEmpty()) {
            throw Refusal.invalid("units-missing", "请列出通报的单位");
        }
        for (Circular.UnitRow row : units) {
            check(row);
        }
        return new NewCircular(
                Texts.needed(said.title(), "title-missing", "请写明标题"),
                said.period() == null ? "" : said.period(),
                Texts.needed(said.text(), "text-missing", "请写明通报内容"),
                List.copyOf(units),
                Texts.needed(said.demand(), "demand-missing", "请写明要求"));
    }

    /** All its words, to be looked through. */
    String words() {
        StringBuilder all =
                new StringBuilder(title).append('\n').append(text).append('\n').append(demand);
        units.forEach(row -> all.append('\n').append(row.unit()).append('\n').append(row.remark()));
        return all.toString();
    }

    private static void check(Circular.UnitRow row) {
        Texts.needed(row.unit(), "unit-missing", "请写明单位名称");
        Integer some = row.numerator();
        Integer all = row.denominator();
        if ((some == null) != (all == null) || (some != null && all != null && (some < 0 || all < some))) {
            throw Refusal.invalid("figures-wrong", "%s：完成数与应完成数不符".formatted(row.unit()));
        }
    }

    /** As sent. */
    record Body(
            @Nullable String title,
            @Nullable String period,
            @Nullable String text,
            @Nullable List<Circular.UnitRow> units,
            @Nullable String demand,
            @Nullable String reason) {}
}

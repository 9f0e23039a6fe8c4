package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;

/** How names, days and paragraphs are put. */
final class Words {
    /** A message names that many businesses; the rest is a number and one link away. */
    static final int NAMED = 20;

    private Words() {}

    /** "老王面馆、小李超市", or the first twenty and "等 35 家". */
    static String names(List<BusinessRef> businesses) {
        String named = businesses.stream().limit(NAMED).map(BusinessRef::name).collect(Collectors.joining("、"));
        return businesses.size() <= NAMED ? named : named + " 等 " + businesses.size() + " 家";
    }

    /** "老王面馆" for one, "35 家主体" for more. */
    static String howMany(List<BusinessRef> businesses) {
        return businesses.size() == 1 ? businesses.getFirst().name() : businesses.size() + " 家主体";
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** "2026年第三季度" for a quarter, "2026年国庆" for a campaign. */
    static String period(String period) {
        int dash = period.indexOf('-');
        if (dash < 0) {
            return period;
        }
        String year = period.substring(0, dash) + "年";
        String rest = period.substring(dash + 1);
        int round = rest.lastIndexOf('-');
        if (round > 0) {
            return year + term(rest.substring(0, round)) + "第" + rest.substring(round + 1) + "轮";
        }
        return year + term(rest);
    }

    private static String term(String name) {
        return switch (name) {
            case "Q1" -> "第一季度";
            case "Q2" -> "第二季度";
            case "Q3" -> "第三季度";
            case "Q4" -> "第四季度";
            case "H1" -> "上半年";
            case "H2" -> "下半年";
            case String campaign -> campaign.replaceFirst("@\\d*$", "");
        };
    }

    /** A title that fits. */
    static String title(String title) {
        return title.length() <= Text.LONGEST_TITLE ? title : title.substring(0, Text.LONGEST_TITLE - 1) + "…";
    }

    /** One paragraph a line; what is null or empty gets none. */
    static String lines(@Nullable String... lines) {
        List<String> said = new ArrayList<>();
        for (String line : lines) {
            if (line != null && !line.isBlank()) {
                said.add(line.strip());
            }
        }
        return String.join("\n", said);
    }
}

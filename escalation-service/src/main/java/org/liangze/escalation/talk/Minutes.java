package org.liangze.escalation.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.paper.Texts;
import org.liangze.kit.web.Refusal;

/** The record of a talk (domain.md §7.30): nothing of it may be missing. */
record Minutes(
        String time,
        String place,
        String presiding,
        List<String> attendees,
        String facts,
        String demands,
        String commitments,
        List<String> signatures) {

    /** @throws Refusal naming the first part that is missing */
    static Minutes of(
            String time,
            @Nullable String place,
            @Nullable String presiding,
            @Nullable List<String> attendees,
            @Nullable String facts,
            @Nullable String demands,
            @Nullable String commitments,
            @Nullable List<String> signatures) {
        return new Minutes(
                time,
                Texts.needed(place, "place-missing", "请写明约谈地点"),
                Texts.needed(presiding, "presiding-missing", "请写明主持人"),
                some(attendees, "attendees-missing", "请写明参加人员"),
                Texts.needed(facts, "facts-missing", "请写明约谈指出的事实"),
                Texts.needed(demands, "demands-missing", "请写明整改要求"),
                Texts.needed(commitments, "commitments-missing", "请写明被约谈方的承诺"),
                some(signatures, "signatures-missing", "请写明签字人员"));
    }

    private static List<String> some(@Nullable List<String> names, String code, String why) {
        List<String> said = names == null
                ? List.of()
                : names.stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        if (said.isEmpty()) {
            throw Refusal.invalid(code, why);
        }
        return said;
    }
}

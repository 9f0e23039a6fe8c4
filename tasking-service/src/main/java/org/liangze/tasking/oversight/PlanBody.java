package org.liangze.tasking.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Level;
import org.liangze.contracts.OversightParty;
import org.liangze.contracts.Tier;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.oversight.model.SampleSize;

/**
 * A plan to be written.
 *
 * @param region null for the caller's own
 * @param recheck 回头看: draws from the checks that had findings and were not looked back at
 */
record PlanBody(
        @Nullable String title,
        @Nullable String region,
        @Nullable Boolean recheck,
        @Nullable LocalDate opens,
        @Nullable LocalDate due,
        @Nullable List<UUID> members,
        @Nullable List<SamplingBody> samplings) {
    private static final int LONGEST_TITLE = 60;

    /**
     * From whom to draw, and how many.
     *
     * @param place null for the plan's region
     * @param levels of cadres; null or empty for those of townships and villages
     * @param tiers of businesses; null or empty for C and D
     * @param kinds of businesses; null or empty for all
     * @param size how many, or {@code share}: percent of the population
     */
    record SamplingBody(
            @Nullable OversightParty party,
            @Nullable String place,
            @Nullable Set<Level> levels,
            @Nullable Set<Tier> tiers,
            @Nullable Set<BusinessKind> kinds,
            @Nullable Integer size,
            @Nullable Integer share) {
        Sampling sampling(String region) {
            OversightParty whom = need(party, "抽查对象");
            if (whom == OversightParty.UNIT) {
                throw Refusal.invalid("party-wrong", "抽查对象只能是包保干部或包保主体");
            }
            boolean cadres = whom == OversightParty.CADRE;
            return new Sampling(
                    whom,
                    place == null || place.isEmpty() ? region : place,
                    cadres ? given(levels, Set.of(Level.TOWNSHIP, Level.VILLAGE)) : Set.of(),
                    cadres ? Set.of() : given(tiers, Set.of(Tier.C, Tier.D)),
                    cadres || kinds == null ? Set.of() : kinds,
                    new SampleSize(size, share));
        }

        private static <T> Set<T> given(@Nullable Set<T> said, Set<T> usual) {
            return said == null || said.isEmpty() ? usual : said;
        }
    }

    String plainTitle() {
        String plain = need(title, "计划名称").strip();
        if (plain.isEmpty() || plain.length() > LONGEST_TITLE) {
            throw Refusal.invalid("title", "计划名称应为1至%d字".formatted(LONGEST_TITLE));
        }
        return plain;
    }

    LocalDate from() {
        return need(opens, "开始日期");
    }

    LocalDate to() {
        LocalDate last = need(due, "结束日期");
        if (last.isBefore(from())) {
            throw Refusal.invalid("days", "结束日期不能早于开始日期");
        }
        return last;
    }

    List<Sampling> drawn(String region) {
        List<Sampling> all = need(samplings, "抽查对象").stream()
                .map(one -> one.sampling(region))
                .toList();
        if (all.isEmpty() || all.stream().map(Sampling::party).distinct().count() != all.size()) {
            throw Refusal.invalid("samplings", "请至少选一类抽查对象，每类只填一次");
        }
        return all;
    }

    static <T> T need(@Nullable T value, String what) {
        if (value == null) {
            throw Refusal.invalid("field-missing", "请填写" + what);
        }
        return value;
    }
}

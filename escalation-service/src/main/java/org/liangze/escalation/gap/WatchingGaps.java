package org.liangze.escalation.gap;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessChanged;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.business.Business;
import org.liangze.escalation.business.Businesses;
import org.liangze.escalation.ladder.CaseMoves;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.escalation.ladder.NewCase;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.time.CalendarWaiter;
import org.liangze.escalation.time.Days;
import org.liangze.kit.calendar.Amendment;
import org.liangze.kit.calendar.KnownYears;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows the register: a gap opens a case, its end ends it. */
@Component
class WatchingGaps implements CalendarWaiter {
    private final Businesses businesses;
    private final Ladders ladders;
    private final JdbcClient jdbc;
    private final CaseMoves moves;
    private final KnownYears years;
    private final Days days;

    WatchingGaps(
            Businesses businesses, Ladders ladders, JdbcClient jdbc, CaseMoves moves, KnownYears years, Days days) {
        this.businesses = businesses;
        this.ladders = ladders;
        this.jdbc = jdbc;
        this.moves = moves;
        this.years = years;
        this.days = days;
    }

    void changed(List<BusinessChanged> changes) {
        Map<UUID, Business> before = businesses.byId(
                changes.stream().map(BusinessChanged::businessId).toList());
        for (BusinessChanged change : changes) {
            if (businesses.apply(change)) {
                Business now = businesses.find(change.businessId()).orElseThrow();
                follow(before.get(change.businessId()), now);
            }
        }
    }

    private void follow(@Nullable Business before, Business now) {
        if (before == null || !before.isOpenGap()) {
            openIfGap(now);
            return;
        }
        if (now.isOpenGap() && Objects.equals(before.gapSince(), now.gapSince())) {
            redateIfMoved(before, now);
            return;
        }
        ladders.end(Ladder.GAP, subject(before), now.isOpenGap() ? "重新起算" : ended(now), null);
        openIfGap(now);
    }

    private void openIfGap(Business now) {
        if (now.isOpenGap()) {
            open(now);
        }
    }

    private void redateIfMoved(Business before, Business now) {
        LocalDate due = now.gapDue();
        if (Objects.equals(before.gapDue(), due)) {
            return;
        }
        Optional<Amendment> by =
                before.gapDue() == null || due == null ? Optional.empty() : years.amendment(due.getYear(), days.now());
        if (by.isEmpty()) {
            redate(now);
            return;
        }
        moves.tracing(by.get(), Ladders.idOf(Ladder.GAP, subject(now)), () -> {
            redate(now);
            return now;
        });
    }

    private void open(Business gap) {
        ladders.open(new NewCase(
                Ladder.GAP,
                subject(gap),
                gap.businessId(),
                gap.region(),
                gap.tier(),
                null,
                null,
                gap.formerCadreId(),
                null,
                "包保悬空",
                false,
                dates(gap),
                Set.of()));
    }

    private void redate(Business gap) {
        Map<Anchor, LocalDate> dates = dates(gap);
        ladders.redate(Ladder.GAP, subject(gap), anchors -> {
            anchors.remove(Anchor.DUE);
            anchors.putAll(dates);
        });
    }

    private Map<Anchor, LocalDate> dates(Business gap) {
        LocalDate since = Objects.requireNonNull(gap.gapSince());
        Map<Anchor, LocalDate> dates = new EnumMap<>(Anchor.class);
        dates.put(Anchor.SINCE, since);
        LocalDate due = gap.gapDue() != null
                ? gap.gapDue()
                : days.within(days.policy("gap.days", gap.region(), Integer.class), since);
        if (due != null) {
            dates.put(Anchor.DUE, due);
        }
        return dates;
    }

    @Override
    public boolean waitsFor(int year) {
        return !computable().isEmpty();
    }

    @Override
    public int compute(int year) {
        List<Business> computable = computable();
        computable.forEach(this::redate);
        return computable.size();
    }

    /** Gaps whose last day was not known when they opened, and is now. */
    private List<Business> computable() {
        List<UUID> undated = jdbc.sql("""
                select business_id from escalation_case
                 where ladder = 'GAP' and state <> 'ENDED' and not jsonb_exists(anchors, 'DUE')""").query(UUID.class).list();
        return businesses.byId(undated).values().stream()
                .filter(Business::isOpenGap)
                .filter(gap -> dates(gap).containsKey(Anchor.DUE))
                .toList();
    }

    private static String ended(Business now) {
        return now.gapSince() == null && now.cadreId() != null ? "已重新确定包保干部" : "不再在产在营";
    }

    private static String subject(Business gap) {
        return gap.businessId() + "|" + gap.gapSince();
    }
}

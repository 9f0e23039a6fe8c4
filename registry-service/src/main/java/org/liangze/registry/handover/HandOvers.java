package org.liangze.registry.handover;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Act;
import org.liangze.registry.gap.LeavingPost;
import org.liangze.registry.handover.HandOverRequest.Order;
import org.liangze.registry.handover.model.Plan;
import org.liangze.registry.handover.model.Situation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of orders. */
@Component
class HandOvers {
    /** The number of an order: counted per office and year, without holes. */
    record OrderNumber(String office, int year, int number) {
        String text() {
            return "交接〔%d〕%d号".formatted(year, number);
        }
    }

    /**
     * What an order did.
     *
     * @param gaps businesses without a cadre now
     * @param leavesOn the day the cadre leaves, when the order says so
     */
    record Ordered(
            UUID id,
            String number,
            int moved,
            int gaps,
            @Nullable LocalDate leavesOn) {}

    private final JdbcClient jdbc;

    HandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of an office; its row stays locked until the order is stored or nothing is. */
    OrderNumber nextNumber(Act act) {
        int year = act.day().getYear();
        int number = jdbc.sql("""
                insert into hand_over_number as n (region, year, last) values (:region, :year, 1)
                on conflict (region, year) do update set last = n.last + 1
                returning last""")
                .param("region", act.region())
                .param("year", year)
                .query(Integer.class)
                .single();
        return new OrderNumber(act.region(), year, number);
    }

    Ordered record(
            Act act, OrderNumber number, Situation now, Plan plan, Order order, LeavingPost.@Nullable Left left) {
        int gaps = left == null ? 0 : left.gaps();
        jdbc.sql("""
                insert into hand_over (id, issued_in, year, number, from_id, region, reason, leaves, effective, moved, gaps,
                                       ordered_by, ordered_at)
                values (:id, :office, :year, :number, :from, :region, :reason, :leaves, :effective, :moved, :gaps, :by, :now)""")
                .param("id", act.id())
                .param("office", number.office())
                .param("year", number.year())
                .param("number", number.number())
                .param("from", now.from())
                .param("region", now.fromRegion())
                .param("reason", order.reason())
                .param("leaves", order.leaves())
                .param("effective", left == null ? act.day() : left.effective())
                .param("moved", plan.items().size())
                .param("gaps", gaps)
                .param("by", act.by())
                .param("now", Timestamp.from(act.at()))
                .update();
        recordItems(act, plan, left != null && !left.planned());
        LocalDate leavesOn = left == null ? null : left.effective();
        return new Ordered(act.id(), number.text(), plan.items().size(), gaps, leavesOn);
    }

    private void recordItems(Act act, Plan plan, boolean leftToo) {
        jdbc.sql("""
                insert into hand_over_item (hand_over_id, business_id, successor_id, region)
                select :id, b.id, moved.successor_id, b.region
                  from unnest(cast(:businesses as uuid[]), cast(:successors as uuid[])) as moved (business_id, successor_id)
                  join business b on b.id = moved.business_id
                 union all
                select :id, b.id, null, b.region from business b where b.id = any (:left)""")
                .param("id", act.id())
                .param(
                        "businesses",
                        plan.items().stream().map(Plan.Item::businessId).toArray(UUID[]::new))
                .param(
                        "successors",
                        plan.items().stream().map(Plan.Item::successorId).toArray(UUID[]::new))
                .param(
                        "left",
                        leftToo
                                ? plan.left().stream()
                                        .map(Plan.Left::businessId)
                                        .toArray(UUID[]::new)
                                : new UUID[0])
                .update();
    }
}

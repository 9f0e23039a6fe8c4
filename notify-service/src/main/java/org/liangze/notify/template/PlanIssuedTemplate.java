package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.PlanIssued;

/** Day 1 of a quarter, or the day a campaign's window opens (domain.md §8.34). */
final class PlanIssuedTemplate implements Template<PlanIssued> {
    @Override
    public MessageType type() {
        return MessageType.PLAN_ISSUED;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Notice> address(PlanIssued plan, LocalDate day) {
        return List.of(Notice.to(plan.cadreId(), type(), Subjects.digest(List.of(plan.period()), day))
                .about(plan.businesses())
                .in(plan.period())
                .by(plan.due()));
    }

    @Override
    public Text write(PlanIssued plan, Addressee to) {
        String period = Words.period(plan.period());
        return new Text(
                Words.title(period + "督导任务：" + Words.howMany(plan.businesses())),
                Words.lines(
                        period + "您有 " + plan.businesses().size() + " 家包保主体需要督导，自" + Words.day(plan.opens()) + "起，至"
                                + Words.day(plan.due()) + " 24:00 止。",
                        Words.names(plan.businesses()),
                        "请在期限内完成督导并提交记录。"),
                "您是以上主体的包保干部。",
                Links.visits(to, plan.businesses(), plan.period(), plan.kind()));
    }
}

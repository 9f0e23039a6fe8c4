package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.IssueHandedOver;
import org.liangze.contracts.MessageType;

/** To the regulator of the place, or another body that receives, at once (domain.md §5.23, §6.26). */
final class IssueHandedOverTemplate implements Template<IssueHandedOver> {
    @Override
    public MessageType type() {
        return MessageType.ISSUE_HANDED_OVER;
    }

    @Override
    public int version() {
        return 1;
    }

    /** Where no regulator is registered escalation has opened an exception. */
    @Override
    public List<Notice> address(IssueHandedOver handoff, LocalDate day) {
        UUID regulator = handoff.regulatorId();
        if (regulator == null) {
            return List.of();
        }
        return List.of(Notice.to(regulator, type(), handoff.issueId() + "|" + handoff.round())
                .about(List.of(new BusinessRef(handoff.businessId(), handoff.businessName())))
                .by(handoff.acceptBy()));
    }

    @Override
    public Text write(IssueHandedOver handoff, Addressee to) {
        return new Text(
                Words.title("问题通报：" + handoff.businessName() + "，" + handoff.itemTitle()),
                Words.lines(
                        "包保督导在" + handoff.businessName() + "发现问题（"
                                + handoff.severity().chinese() + "）：" + handoff.itemTitle(),
                        "情况：" + handoff.note(),
                        step("请接收，期限：", handoff.acceptBy()),
                        step("请现场检查或立案，期限：", handoff.inspectBy()),
                        "处置结果请反馈包保干部。"),
                "您单位是该主体所在地的监管或承接部门，督导发现的问题须即时通报。",
                Links.issue(to, handoff.issueId()));
    }

    private static @Nullable String step(String what, @Nullable LocalDate by) {
        return by == null ? null : what + Words.day(by) + "。";
    }
}

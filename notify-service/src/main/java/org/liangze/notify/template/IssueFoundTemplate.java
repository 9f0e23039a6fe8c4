package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.MessageType;

/** To the business, as soon as the visit is stored (domain.md §5.23). */
final class IssueFoundTemplate implements Template<IssueFound> {
    @Override
    public MessageType type() {
        return MessageType.ISSUE_FOUND;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Notice> address(IssueFound issue, LocalDate day) {
        return List.of(Notice.to(issue.businessId(), type(), issue.issueId().toString())
                .about(List.of(new BusinessRef(issue.businessId(), issue.businessName())))
                .by(issue.due()));
    }

    @Override
    public Text write(IssueFound issue, Addressee to) {
        LocalDate due = issue.due();
        return new Text(
                Words.title("督导发现问题：" + issue.itemTitle()),
                Words.lines(
                        issue.businessName() + "在督导中发现问题（" + issue.severity().chinese() + "）：" + issue.itemTitle(),
                        "情况：" + issue.note(),
                        issue.repeated() ? "同一问题连续两个季度出现，已提高一级处理。" : null,
                        due == null ? "整改期限由市场监管部门确定，请先行整改。" : "请于" + Words.day(due) + "前整改完毕，并提交整改情况。"),
                "您是" + issue.businessName() + "的负责人，督导发现的问题须当场反馈给主体。",
                Links.issue(to, issue.issueId()));
    }
}

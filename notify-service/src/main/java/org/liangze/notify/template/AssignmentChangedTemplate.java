package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.contracts.MessageType;

/** To the new cadre; a first import tells nobody, the plan does (domain.md §3.6). */
final class AssignmentChangedTemplate implements Template<AssignmentsChanged> {
    @Override
    public MessageType type() {
        return MessageType.ASSIGNMENT_CHANGED;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Notice> address(AssignmentsChanged change, LocalDate day) {
        if (change.initial() || change.businesses().isEmpty()) {
            return List.of();
        }
        return List.of(
                Notice.to(change.cadreId(), type(), change.actId().toString()).about(change.businesses()));
    }

    @Override
    public Text write(AssignmentsChanged change, Addressee to) {
        return new Text(
                Words.title("新增包保主体：" + Words.howMany(change.businesses())),
                Words.lines(
                        "自" + Words.day(change.effective()) + "起，以下 "
                                + change.businesses().size() + " 家主体由您包保：",
                        Words.names(change.businesses()),
                        "未完成的督导任务和未销号的问题一并转交，期限不变。请查看并安排督导。"),
                "您被确定为以上主体的包保干部。",
                Links.visits(to));
    }
}

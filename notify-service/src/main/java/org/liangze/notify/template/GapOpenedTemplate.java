package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.liangze.contracts.GapsOpened;
import org.liangze.contracts.MessageType;

/** To the office that names the new cadre, and to the liaison of the one who left (domain.md §3.6). */
final class GapOpenedTemplate implements Template<GapsOpened> {
    @Override
    public MessageType type() {
        return MessageType.GAP_OPENED;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Notice> address(GapsOpened gaps, LocalDate day) {
        UUID office = gaps.officeId();
        UUID former = gaps.formerCadreId();
        List<Notice> notices = new ArrayList<>();
        notices.add(notice(gaps, office == null ? new Recipient.Missing("食品安全办") : new Recipient.Party(office)));
        if (former != null) {
            notices.add(notice(gaps, new Recipient.LiaisonOf(former)));
        }
        return notices;
    }

    private Notice notice(GapsOpened gaps, Recipient to) {
        return new Notice(to, type(), gaps.actId().toString(), null, List.of(), gaps.businesses(), gaps.due(), false);
    }

    @Override
    public Text write(GapsOpened gaps, Addressee to) {
        LocalDate due = gaps.due();
        return new Text(
                Words.title("包保悬空：" + Words.howMany(gaps.businesses()) + "待重新确定包保干部"),
                Words.lines(
                        "自" + Words.day(gaps.effective()) + "起，以下 "
                                + gaps.businesses().size() + " 家主体没有在岗包保干部：",
                        Words.names(gaps.businesses()),
                        due == null ? "该年度工作日安排尚未公布，期限将在公布后计算。" : "须在 5 个工作日内重新确定包保干部，最迟" + Words.day(due) + "。"),
                switch (to.role()) {
                    case LIAISON -> "您是原包保干部的联络员，重新确定之前请协助衔接。";
                    case CADRE,
                            UNIT_HEAD,
                            OFFICE,
                            LEADER,
                            INSPECTOR,
                            REGULATOR,
                            REGULATOR_HEAD,
                            BUSINESS,
                            ADMINISTRATOR -> "重新确定包保干部由您单位负责。";
                },
                to.home() + (to.home().equals("/m") ? "/tasks" : "/gaps"));
    }
}

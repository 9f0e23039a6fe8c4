package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.UnitLetterDue;

/** 45 days before the quarter ends, to the head of a unit (domain.md §8.34). */
final class UnitLetterTemplate implements Template<UnitLetterDue> {
    @Override
    public MessageType type() {
        return MessageType.UNIT_LETTER;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Notice> address(UnitLetterDue letter, LocalDate day) {
        String subject = letter.unit() + "|" + Subjects.digest(List.of(letter.period()), letter.day());
        return List.of(Notice.to(letter.headId(), type(), subject)
                .about(letter.businesses())
                .in(letter.period())
                .at(List.of("T-45"))
                .by(letter.due()));
    }

    @Override
    public Text write(UnitLetterDue letter, Addressee to) {
        String period = Words.period(letter.period());
        return new Text(
                Words.title(letter.unit() + period + "督导进度：还有 " + letter.unfinished() + " 项未完成"),
                Words.lines(
                        letter.unit() + "共有 " + letter.cadres() + " 名包保干部的 " + letter.unfinished() + " 项督导尚未完成，"
                                + Words.day(letter.due()) + " 24:00 到期。",
                        Words.names(letter.businesses()),
                        "请提醒本单位包保干部按期完成。"),
                "您是" + letter.unit() + "的负责人，距" + period + "结束还有 45 天。",
                to.home() + "/tasks");
    }
}

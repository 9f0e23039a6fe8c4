package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.liangze.contracts.BulletinDue;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.UnitProgress;

/** The last working days of a quarter, to offices and unit heads: units, never persons, and no ranking (domain.md §8.35). */
final class ProgressBulletinTemplate implements Template<BulletinDue> {
    private static final int SHOWN = 50;

    @Override
    public MessageType type() {
        return MessageType.BULLETIN;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Notice> address(BulletinDue bulletin, LocalDate day) {
        return List.of(
                Notice.to(bulletin.recipientId(), type(), Subjects.digest(List.of(bulletin.period()), bulletin.day()))
                        .in(bulletin.period())
                        .by(bulletin.due()));
    }

    @Override
    public Text write(BulletinDue bulletin, Addressee to) {
        String period = Words.period(bulletin.period());
        return new Text(
                Words.title(period + "督导进度通报：应完成 " + bulletin.tasks() + " 项，已完成 " + bulletin.done() + " 项"),
                Words.lines(
                        "截至" + Words.day(bulletin.day()) + "，" + period + "督导应完成 " + bulletin.tasks() + " 项，已完成 "
                                + bulletin.done() + " 项，" + Words.day(bulletin.due()) + " 24:00 到期。",
                        units(bulletin.units()),
                        "请掌握进度，督促未完成的单位按期完成。"),
                "季度最后十个工作日，每日向食品安全办和单位负责人通报各单位进度。",
                to.home() + "/tasks");
    }

    private static String units(List<UnitProgress> units) {
        String shown = units.stream()
                .limit(SHOWN)
                .map(unit -> unit.name() + "：应完成 " + unit.tasks() + "，已完成 " + unit.done())
                .collect(Collectors.joining("；"));
        return units.size() > SHOWN ? shown + "；其余 " + (units.size() - SHOWN) + " 个单位请在系统中查看。" : shown + "。";
    }
}

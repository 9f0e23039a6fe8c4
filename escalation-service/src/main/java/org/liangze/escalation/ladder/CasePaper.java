package org.liangze.escalation.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.escalation.ladder.model.DayCount;
import org.liangze.escalation.paper.Pdf;
import org.liangze.kit.documents.Block;
import org.liangze.kit.documents.Block.Column;
import org.liangze.kit.documents.Document;

/** A case on paper: what it is about, its ladder, how the days were counted, who was told, what people did. */
final class CasePaper {
    private CasePaper() {}

    static Document of(Content content, String printedBy, Instant now) {
        CaseView view = content.view();
        CaseWhy why = content.why();
        List<Block> body = new ArrayList<>();
        body.add(new Block.Line("主体：%s（%s）".formatted(or(view.businessName()), view.regionName())));
        body.add(new Block.Line("类别：%s；承办：%s".formatted(view.ladderName(), or(view.ownerName()))));
        body.add(new Block.Line("立项：%s；%s".formatted(time(view.openedAt()), state(view))));
        body.add(new Block.Line("适用规则：" + policy(why.policy())));
        body.add(new Block.Heading("一、督办步骤"));
        body.add(steps(why));
        body.add(new Block.Heading("二、期限计算"));
        body.add(new Block.Paragraph(counted(why.counted())));
        body.add(new Block.Heading("三、通知情况"));
        body.add(told(why));
        body.add(new Block.Heading("四、办理记录"));
        body.addAll(handled(view));
        return Document.titled("督办事项说明\n%s".formatted(view.subject()), body, now)
                .noting(List.of("%s由%s打印。本件由系统按登记的事实生成，记录不可更改。".formatted(time(now), printedBy)))
                .compacted();
    }

    private static String policy(CaseWhy.Policy policy) {
        return policy.region().isEmpty()
                ? "系统默认规则，第%d版".formatted(policy.version())
                : "第%d版，%s起施行（区划%s）".formatted(policy.version(), Pdf.date(policy.from()), policy.region());
    }

    private static Block steps(CaseWhy why) {
        return new Block.Table(
                List.of(Column.of("步骤", 22), Column.of("起算与天数", 26), Column.of("告知", 24), Column.of("办理", 28)),
                why.rungs().stream()
                        .map(rung ->
                                List.of(rung.name(), offset(rung), String.join("、", rung.toNames()), standing(rung)))
                        .toList());
    }

    static String offset(CaseWhy.RungWhy rung) {
        String from = rung.anchor() == null ? "起算日待定" : Pdf.date(rung.anchor());
        if (rung.after() == 0) {
            return from + "当天";
        }
        return rung.after() < 0
                ? "%s前%d天".formatted(from, -rung.after())
                : "%s后第%d%s".formatted(from, rung.after(), rung.unit().chinese());
    }

    private static String standing(CaseWhy.RungWhy rung) {
        return switch (rung.standing()) {
            case TAKEN ->
                time(Objects.requireNonNull(rung.takenAt()))
                        + (rung.by() == null ? "" : "，%s提前升级".formatted(rung.by()))
                        + (rung.lateMinutes() >= 60 ? "，迟%d小时".formatted(rung.lateMinutes() / 60) : "");
            case PASSED -> "已过时，未再单独提醒";
            case NEXT -> "下一步：" + (rung.at() == null ? "待定" : time(rung.at()));
            case LATER -> "之后：" + (rung.at() == null ? "待定" : time(rung.at()));
            case UNDATED -> "待起算";
            case WAITS_FOR_CALENDAR -> "待节假日安排公布";
        };
    }

    private static String counted(CaseWhy.@Nullable Counted counted) {
        if (counted == null) {
            return "当前没有按工作日计算的步骤。";
        }
        String off = named(counted, DayCount.Kind.DAY_OFF);
        String madeUp = named(counted, DayCount.Kind.MAKE_UP);
        return "“%s”自%s次日起算，至%s共%d个工作日。%s%s"
                .formatted(
                        counted.name(),
                        Pdf.date(counted.from()),
                        Pdf.date(counted.to()),
                        counted.working(),
                        off.isEmpty() ? "" : "放假不计：%s。".formatted(off),
                        madeUp.isEmpty() ? "" : "调休上班计入：%s。".formatted(madeUp));
    }

    /** Days of one kind, those that follow each other as one: "10月1日至7日（国庆节）". */
    private static String named(CaseWhy.Counted counted, DayCount.Kind kind) {
        List<String> spans = new ArrayList<>();
        LocalDate first = null;
        List<DayCount.CountedDay> days =
                counted.days().stream().filter(day -> day.kind() == kind).toList();
        for (int n = 0; n < days.size(); n++) {
            DayCount.CountedDay day = days.get(n);
            first = first == null ? day.date() : first;
            boolean goesOn = n + 1 < days.size()
                    && days.get(n + 1).name().equals(day.name())
                    && days.get(n + 1).date().equals(day.date().plusDays(1));
            if (!goesOn) {
                spans.add("%s（%s）".formatted(span(first, day.date()), day.name()));
                first = null;
            }
        }
        return String.join("、", spans);
    }

    private static String span(LocalDate first, LocalDate last) {
        String from = "%d月%d日".formatted(first.getMonthValue(), first.getDayOfMonth());
        return first.equals(last) ? from : "%s至%d月%d日".formatted(from, last.getMonthValue(), last.getDayOfMonth());
    }

    private static Block told(CaseWhy why) {
        return new Block.Table(
                List.of(Column.of("告知谁", 26), Column.of("步骤", 22), Column.of("送达", 28), Column.of("阅读", 24)),
                why.told().stream()
                        .map(one -> List.of(one.name(), nameOf(why, one.mark()), delivered(one), read(one)))
                        .toList());
    }

    private static String nameOf(CaseWhy why, String mark) {
        return why.rungs().stream()
                .filter(rung -> rung.mark().equals(mark))
                .map(CaseWhy.RungWhy::name)
                .findFirst()
                .orElse(mark);
    }

    private static String delivered(CaseMessages.Message one) {
        if (one.failure() != null) {
            return "未送达：" + one.failure();
        }
        if (one.issuedAt() == null) {
            return "待发送";
        }
        return time(one.deliveredAt() == null ? one.issuedAt() : one.deliveredAt());
    }

    private static String read(CaseMessages.Message one) {
        if (one.acknowledgedAt() != null) {
            return "已收到，" + time(one.acknowledgedAt());
        }
        return one.readAt() == null ? "未读" : "已读，" + time(one.readAt());
    }

    private static List<Block> handled(CaseView view) {
        List<Block> lines = new ArrayList<>();
        for (Handlings.Handling one : view.handled()) {
            lines.add(new Block.Line("%s %s %s %s"
                    .formatted(
                            time(one.at()),
                            one.byName(),
                            ActWords.of(one.act()),
                            one.detail() == null ? "" : one.detail())));
        }
        return lines.isEmpty() ? List.of(new Block.Line("没有人工办理。")) : lines;
    }

    private static String state(CaseView view) {
        return switch (view.state()) {
            case "ENDED" ->
                "%s办结：%s".formatted(view.endedAt() == null ? "" : time(view.endedAt()), or(view.endReason()));
            case "PAUSED" -> "暂停至%s：%s".formatted(date(view.pausedUntil()), or(view.pauseReason()));
            default -> "办理中，当前：%s".formatted(view.stepName() == null ? "未到督办步骤" : view.stepName());
        };
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : Pdf.date(day);
    }

    private static String time(Instant at) {
        ZonedDateTime there = at.atZone(WorkCalendar.ZONE);
        return "%s %02d:%02d".formatted(Pdf.date(there.toLocalDate()), there.getHour(), there.getMinute());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What goes onto the paper. */
    record Content(CaseView view, CaseWhy why) {}
}

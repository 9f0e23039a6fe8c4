package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.ReminderDue;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.Unfinished;

/** The one digest of a cadre and day: only what is still to be done (domain.md §8.34). */
final class VisitReminderTemplate implements Template<ReminderDue> {
    @Override
    public MessageType type() {
        return MessageType.VISIT_REMINDER;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Notice> address(ReminderDue reminder, LocalDate day) {
        List<String> periods =
                reminder.unfinished().stream().map(Unfinished::period).toList();
        return List.of(Notice.to(reminder.cadreId(), type(), Subjects.digest(periods, reminder.day()))
                .about(businesses(reminder))
                .in(String.join("+", periods))
                .at(reminder.steps())
                .by(nearest(reminder)));
    }

    @Override
    public Text write(ReminderDue reminder, Addressee to) {
        List<BusinessRef> businesses = businesses(reminder);
        LocalDate due = nearest(reminder);
        List<String> lines = new ArrayList<>();
        for (Unfinished part : reminder.unfinished()) {
            lines.add(Words.period(part.period()) + "督导，" + Words.day(part.due()) + "到期，还有 "
                    + part.businesses().size() + " 家：" + Words.names(part.businesses()));
        }
        lines.add("请在到期日 24:00 前完成督导。已完成的主体不再列出。");
        if (reminder.dutyReportDue() != null) {
            lines.add(DutyReportDueTemplate.stillDue(reminder.dutyReportDue()));
        }
        String by = due == null ? "" : "，最近" + Words.day(due) + "到期";
        return new Text(
                Words.title("督导提醒：" + Words.howMany(businesses) + "待督导" + by),
                Words.lines(lines.toArray(String[]::new)),
                "您是以上主体的包保干部，督导尚未完成。",
                link(reminder, businesses, to));
    }

    @Override
    public List<String> matters(ReminderDue reminder) {
        return reminder.unfinished().stream()
                .flatMap(part -> part.businesses().stream().map(b -> Matters.visit(b.id(), part.period())))
                .toList();
    }

    @Override
    public ReminderDue without(ReminderDue reminder, Set<String> done) {
        List<Unfinished> left = reminder.unfinished().stream()
                .map(part -> without(part, done))
                .filter(part -> !part.businesses().isEmpty())
                .toList();
        return new ReminderDue(reminder.cadreId(), reminder.day(), reminder.steps(), left, reminder.dutyReportDue());
    }

    private static Unfinished without(Unfinished part, Set<String> done) {
        List<BusinessRef> left = part.businesses().stream()
                .filter(b -> !done.contains(Matters.visit(b.id(), part.period())))
                .toList();
        return new Unfinished(part.period(), part.campaign(), part.due(), left);
    }

    private static List<BusinessRef> businesses(ReminderDue reminder) {
        return reminder.unfinished().stream()
                .flatMap(part -> part.businesses().stream())
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate nearest(ReminderDue reminder) {
        return reminder.unfinished().stream()
                .map(Unfinished::due)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static String link(ReminderDue reminder, List<BusinessRef> businesses, Addressee to) {
        if (reminder.unfinished().size() != 1) {
            return Links.visits(to);
        }
        Unfinished only = reminder.unfinished().getFirst();
        TaskKind kind = only.campaign() == null ? TaskKind.QUARTERLY : TaskKind.CAMPAIGN;
        return Links.visits(to, businesses, only.period(), kind);
    }
}

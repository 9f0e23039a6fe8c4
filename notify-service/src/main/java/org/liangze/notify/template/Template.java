package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.liangze.contracts.Event;
import org.liangze.contracts.MessageType;

/** Turns one kind of fact into messages of one type. Change the wording, and {@link #version()} grows. */
public sealed interface Template<E extends Event>
        permits PlanIssuedTemplate,
                VisitReminderTemplate,
                UnitLetterTemplate,
                ProgressBulletinTemplate,
                DutyReportDueTemplate,
                IssueFoundTemplate,
                IssueHandedOverTemplate,
                AssignmentChangedTemplate,
                GapOpenedTemplate,
                AlertTemplate {

    MessageType type();

    int version();

    /**
     * Who is told, and under which dedupe key.
     *
     * @param day the day of the fact in Shanghai
     */
    List<Notice> address(E fact, LocalDate day);

    /** What this reader reads. */
    Text write(E fact, Addressee to);

    /** What the message asks for; once all of it is done, nobody is told any more. Empty: always told. */
    default List<String> matters(E fact) {
        return List.of();
    }

    /** The same fact without what was done meanwhile. */
    default E without(E fact, Set<String> done) {
        return fact;
    }

    /** Such as {@code visit-reminder/1}; stored with each message. */
    default String name() {
        return type().code() + "/" + version();
    }
}

package org.liangze.notify.message;

import java.util.List;
import java.util.function.Consumer;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.contracts.BulletinDue;
import org.liangze.contracts.DutyReportDue;
import org.liangze.contracts.Event;
import org.liangze.contracts.GapsOpened;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.IssueHandedOver;
import org.liangze.contracts.PlanIssued;
import org.liangze.contracts.ReminderDue;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.UnitLetterDue;
import org.liangze.kit.inbox.Envelope;
import org.liangze.kit.inbox.Handler;
import org.liangze.kit.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The topics whose facts people are told about. */
@Configuration(proxyBeanMethods = false)
class FactConsumers {
    private final Telling telling;
    private final ClosedMatters closed;

    FactConsumers(Telling telling, ClosedMatters closed) {
        this.telling = telling;
        this.closed = closed;
    }

    @Bean
    Consumer<Message<List<byte[]>>> taskingEvents(Inbox inbox) {
        return inbox.events(
                "taskingEvents",
                tell(PlanIssued.class),
                tell(ReminderDue.class),
                tell(UnitLetterDue.class),
                tell(BulletinDue.class),
                tell(DutyReportDue.class),
                tell(IssueFound.class),
                Handler.on(TaskClosed.class, closed::taskClosed));
    }

    @Bean
    Consumer<Message<List<byte[]>>> escalationEvents(Inbox inbox) {
        return inbox.events(
                "escalationEvents",
                tell(IssueHandedOver.class),
                tell(AlertRaised.class),
                Handler.on(IssueChanged.class, closed::issueChanged));
    }

    @Bean
    Consumer<Message<List<byte[]>>> registryEvents(Inbox inbox) {
        return inbox.events(
                "registryEvents",
                Handler.on(AssignmentsChanged.class, this::assigned),
                Handler.on(GapsOpened.class, this::gapsOpened));
    }

    private <E extends Event> Handler<E> tell(Class<E> type) {
        return Handler.on(type, telling::tell);
    }

    private void assigned(Envelope<AssignmentsChanged> assigned) {
        closed.assigned(assigned);
        telling.tell(assigned);
    }

    private void gapsOpened(Envelope<GapsOpened> gaps) {
        closed.gapsOpened(gaps);
        telling.tell(gaps);
    }
}

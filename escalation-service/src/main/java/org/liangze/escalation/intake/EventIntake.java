package org.liangze.escalation.intake;

import java.util.List;
import java.util.function.Consumer;
import org.liangze.contracts.CalendarYearLoaded;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.MessageDelivered;
import org.liangze.contracts.MessageIssued;
import org.liangze.contracts.MessageRead;
import org.liangze.contracts.MessageUndeliverable;
import org.liangze.contracts.NotifyException;
import org.liangze.contracts.OversightFindingRecorded;
import org.liangze.contracts.PeriodClosed;
import org.liangze.contracts.RegistryException;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskOverdue;
import org.liangze.contracts.TaskingException;
import org.liangze.escalation.calendar.CalendarNews;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.exceptions.Undelivered;
import org.liangze.escalation.handoff.Undeliverable;
import org.liangze.escalation.issue.FoundIssues;
import org.liangze.escalation.ladder.CaseMessages;
import org.liangze.escalation.oversight.TakingFindings;
import org.liangze.escalation.talk.UnitFigures;
import org.liangze.escalation.time.Days;
import org.liangze.escalation.visit.MissedVisits;
import org.liangze.kit.inbox.Handler;
import org.liangze.kit.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** One consumer per topic. */
@Configuration(proxyBeanMethods = false)
class EventIntake {
    @Bean
    Consumer<Message<List<byte[]>>> taskingEvents(
            Inbox inbox,
            MissedVisits visits,
            FoundIssues issues,
            TakingFindings findings,
            UnitFigures figures,
            Exceptions exceptions,
            CalendarNews calendar) {
        return inbox.events(
                "tasking.events",
                Handler.on(CalendarYearLoaded.class, one -> calendar.loaded(one.event())),
                Handler.on(TaskOverdue.class, one -> visits.overdue(one.event())),
                Handler.on(TaskClosed.class, one -> visits.closed(one.event())),
                Handler.on(IssueFound.class, one -> issues.found(one.event())),
                Handler.on(OversightFindingRecorded.class, one -> findings.recorded(one.event())),
                Handler.on(PeriodClosed.class, one -> figures.closed(one.event(), Days.dayOf(one.time()))),
                Handler.on(
                        TaskingException.class,
                        one -> exceptions.report(
                                one.event().exceptionId(), one.event().dead())));
    }

    @Bean
    Consumer<Message<List<byte[]>>> registryEvents(Inbox inbox, Exceptions exceptions) {
        return inbox.events(
                "registry.events",
                Handler.on(
                        RegistryException.class,
                        one -> exceptions.report(
                                one.event().exceptionId(), one.event().dead())));
    }

    @Bean
    Consumer<Message<List<byte[]>>> notifyEvents(
            Inbox inbox,
            Exceptions exceptions,
            Undelivered undelivered,
            Undeliverable handoffs,
            CaseMessages messages) {
        return inbox.events(
                "notify.events",
                Handler.on(MessageIssued.class, one -> messages.issued(one.event())),
                Handler.on(MessageDelivered.class, one -> messages.delivered(one.event())),
                Handler.on(MessageRead.class, one -> messages.read(one.event())),
                Handler.on(MessageUndeliverable.class, one -> {
                    messages.undeliverable(one.event());
                    undelivered.undeliverable(one.event());
                    handoffs.undeliverable(one.event());
                }),
                Handler.on(
                        NotifyException.class,
                        one -> exceptions.report(
                                one.event().exceptionId(), one.event().dead())));
    }
}

package org.liangze.notify.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.notify.NotifyUnderTest.alert;
import static org.liangze.notify.NotifyUnderTest.cadre;
import static org.liangze.notify.NotifyUnderTest.issuedTo;
import static org.liangze.notify.NotifyUnderTest.known;
import static org.liangze.notify.NotifyUnderTest.mail;
import static org.liangze.notify.NotifyUnderTest.mailsTo;
import static org.liangze.notify.NotifyUnderTest.market;
import static org.liangze.notify.NotifyUnderTest.newDay;
import static org.liangze.notify.NotifyUnderTest.noodle;
import static org.liangze.notify.NotifyUnderTest.office;
import static org.liangze.notify.NotifyUnderTest.reminder;
import static org.liangze.notify.NotifyUnderTest.service;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.ContactChanged;
import org.liangze.contracts.GapsOpened;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.IssueHandedOver;
import org.liangze.contracts.MessageDelivered;
import org.liangze.contracts.MessageIssued;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.NotifyException;
import org.liangze.contracts.PersonChanged;
import org.liangze.contracts.PlanIssued;
import org.liangze.contracts.Role;
import org.liangze.contracts.Step;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskState;
import org.liangze.contracts.Topics;
import org.liangze.contracts.UnitLetterDue;
import org.liangze.embedded.CaughtMail;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.outbox.Outbox;

/** Facts in, messages out: the right person, once. */
class TellingTest {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    @Test
    void theSameEventTwiceChangesNothing() {
        LocalDate day = newDay();
        UUID wang = cadre("twice");
        service()
                .publishTwice(new PlanIssued(
                        wang, TaskKind.QUARTERLY, "2026-Q3", null, day, DUE, List.of(noodle(), market())));
        service().settle();
        assertThat(issuedTo(wang)).singleElement().satisfies(issued -> {
            assertThat(issued.message()).isEqualTo(MessageType.PLAN_ISSUED);
            assertThat(issued.channels()).containsExactly("in-app", "email");
            assertThat(issued.due()).isEqualTo(DUE);
            assertThat(issued.subjects())
                    .containsExactly(noodle().id().toString(), market().id().toString());
        });
        CaughtMail mail = mailsTo("twice").getFirst();
        assertThat(mailsTo("twice")).hasSize(1);
        assertThat(mail.subject()).isEqualTo("2026年第三季度督导任务：2 家主体");
        assertThat(mail.text()).contains("老王面馆、小李超市", "您是以上主体的包保干部。", "/m/tasks");
        assertThat(mail.sentAt()).isEqualTo(service().at(day.atTime(9, 0)));
        assertThat(service().published(MessageDelivered.class))
                .filteredOn(d -> d.recipientId().equals(wang))
                .hasSize(1);
    }

    @Test
    void theSameFactUnderAnotherIdMakesNoSecondMessage() {
        LocalDate day = newDay();
        UUID wang = cadre("replayed");
        service().publish(reminder(wang, day, noodle()), reminder(wang, day, noodle()));
        service().settle();
        assertThat(issuedTo(wang)).hasSize(1);
        assertThat(mailsTo("replayed")).hasSize(1);
    }

    @Test
    void escalationsTheSameEventTwiceChangesNothing() {
        LocalDate day = newDay();
        UUID wang = cadre("alerted");
        service().publishTwice(alert(wang, MessageType.TASK_OVERDUE, Step.CADRE, day, false, noodle()));
        service().settle();
        assertThat(issuedTo(wang)).singleElement().satisfies(issued -> {
            assertThat(issued.message()).isEqualTo(MessageType.TASK_OVERDUE);
            assertThat(issued.steps()).containsExactly("CADRE");
        });
        assertThat(mailsTo("alerted")).hasSize(1);
    }

    @Test
    void registrysSameEventTwiceChangesNothing() {
        LocalDate day = newDay();
        UUID li = known(aPerson("gap-liaison").role(Role.LIAISON), "gap-liaison");
        UUID office = office("gap-office", "230102");
        service().publish(aPerson("gap-former").liaison("gap-liaison").left().build());
        UUID act = UUID.randomUUID();
        service()
                .publishTwice(
                        new GapsOpened(act, person("gap-former"), office, List.of(noodle()), day, day.plusDays(7)));
        service().settle();
        assertThat(issuedTo(office)).extracting(MessageIssued::message).containsExactly(MessageType.GAP_OPENED);
        assertThat(issuedTo(li)).extracting(MessageIssued::message).containsExactly(MessageType.GAP_OPENED);
        UUID zhang = cadre("gap-new");
        service().publishTwice(new AssignmentsChanged(act, zhang, List.of(noodle()), day, false));
        service().publish(new AssignmentsChanged(UUID.randomUUID(), zhang, List.of(market()), day, true));
        service().settle();
        assertThat(issuedTo(zhang)).extracting(MessageIssued::message).containsExactly(MessageType.ASSIGNMENT_CHANGED);
    }

    @Test
    void aGapWithoutAnOfficeIsADeadEndOnce() {
        LocalDate day = newDay();
        UUID act = UUID.randomUUID();
        service().publishTwice(new GapsOpened(act, null, null, List.of(noodle()), day, null));
        assertThat(service().published(NotifyException.class))
                .filteredOn(e -> e.dead().kind().equals("message-without-recipient"))
                .singleElement()
                .satisfies(e -> assertThat(e.dead().businessId()).isEqualTo(noodle().id()));
    }

    @Test
    void contactsTheSameEventTwiceChangesNothing() {
        LocalDate day = newDay();
        UUID wang = cadre("moved-mail");
        service().publish(new ContactChanged(wang, "new@example.test", null, 2));
        service().publishTwice(new ContactChanged(wang, mail("moved-mail"), null, 1));
        service().publish(reminder(wang, day, noodle()));
        service().settle();
        assertThat(mailsTo("moved-mail")).isEmpty();
        assertThat(service().mails()).anyMatch(m -> m.isTo("new@example.test"));
    }

    @Test
    void businessAndRegulatorHearOfAnIssue() {
        LocalDate day = newDay();
        BusinessRef shop = new BusinessRef(person("shop-1"), "老王面馆");
        known(aPerson("shop-1").role(Role.BUSINESS), "shop-1");
        UUID regulator = known(aPerson("reg-1").role(Role.REGULATOR), "reg-1");
        UUID issue = UUID.randomUUID();
        service()
                .publishTwice(new IssueFound(
                        issue,
                        UUID.randomUUID(),
                        1,
                        shop.id(),
                        shop.name(),
                        "230102001001",
                        person("w"),
                        3,
                        "进货查验",
                        "无进货查验记录",
                        IssueClass.L2,
                        false,
                        day.plusDays(15),
                        service().clock().instant()));
        service()
                .publishTwice(new IssueHandedOver(
                        UUID.randomUUID(),
                        issue,
                        shop.id(),
                        shop.name(),
                        regulator,
                        1,
                        IssueClass.L2,
                        "进货查验",
                        "无进货查验记录",
                        day.plusDays(1),
                        day.plusDays(3)));
        service().settle();
        assertThat(issuedTo(shop.id())).extracting(MessageIssued::message).containsExactly(MessageType.ISSUE_FOUND);
        assertThat(issuedTo(regulator)).singleElement().satisfies(issued -> {
            assertThat(issued.message()).isEqualTo(MessageType.ISSUE_HANDED_OVER);
            assertThat(issued.due()).isEqualTo(day.plusDays(1));
        });
        assertThat(mailsTo("reg-1").getFirst().text()).contains("/console/issues/" + issue);
    }

    @Test
    void whoHasNoMailAddressHasTheInbox() {
        LocalDate day = newDay();
        service().publish(aPerson("no-mail").build());
        service().publish(reminder(person("no-mail"), day, noodle()));
        service().settle();
        assertThat(issuedTo(person("no-mail")))
                .singleElement()
                .satisfies(issued -> assertThat(issued.channels()).containsExactly("in-app"));
    }

    @Test
    void anUnknownRecipientIsAnExceptionOnce() {
        LocalDate day = newDay();
        UUID nobody = UUID.randomUUID();
        service()
                .publish(
                        alert(nobody, MessageType.TASK_OVERDUE, Step.CADRE, day, false, noodle()),
                        reminder(nobody, day, noodle()));
        service().advanceTo(day.atTime(10, 0));
        assertThat(service().published(NotifyException.class))
                .filteredOn(e -> e.dead().text().contains(nobody.toString()))
                .singleElement()
                .satisfies(e -> assertThat(e.dead().kind()).isEqualTo("unknown-recipient"));
        assertThat(issuedTo(nobody)).isEmpty();
    }

    @Test
    void whoIsRegisteredLateIsStillTold() {
        LocalDate day = newDay();
        service()
                .publish(
                        alert(person("late"), MessageType.TASK_OVERDUE, Step.CADRE, day, false, noodle()),
                        reminder(person("late"), day, noodle()));
        service().advanceTo(day.atTime(10, 0));
        cadre("late");
        service().settle();
        assertThat(issuedTo(person("late")))
                .as("the digest is stale by then")
                .extracting(MessageIssued::message)
                .containsExactly(MessageType.TASK_OVERDUE);
    }

    @Test
    void aFactThatOvertakesItsRecipientWaitsForHim() {
        LocalDate day = newDay();
        service().publish(reminder(person("overtaken"), day, noodle()));
        cadre("overtaken");
        service().settle();
        assertThat(issuedTo(person("overtaken"))).hasSize(1);
    }

    @Test
    void forOneWhoHasLeftADeputyIsToldAndDigestsAreNot() {
        LocalDate day = newDay();
        UUID deputy = cadre("deputy");
        PersonChanged gone = aPerson("gone").deputy("deputy").left().build();
        PersonChanged alone = aPerson("alone").left().build();
        service().publish(gone, alone);
        service()
                .publish(
                        reminder(gone.personId(), day, noodle()),
                        alert(gone.personId(), MessageType.TASK_OVERDUE, Step.CADRE, day, false, noodle()),
                        alert(alone.personId(), MessageType.TASK_OVERDUE, Step.CADRE, day, false, noodle()));
        service().settle();
        assertThat(issuedTo(gone.personId())).isEmpty();
        assertThat(issuedTo(deputy)).extracting(MessageIssued::message).containsExactly(MessageType.TASK_OVERDUE);
        assertThat(mailsTo("deputy").getFirst().text()).contains("gone已离岗，由您代为接收");
        assertThat(service().published(NotifyException.class))
                .filteredOn(e -> e.dead().kind().equals("recipient-left"))
                .extracting(e -> e.dead().region())
                .containsExactly(alone.region());
    }

    @Test
    void aUnitHeadHearsOfTheUnit() {
        LocalDate day = newDay();
        UUID head = known(aPerson("head").role(Role.UNIT_HEAD), "head");
        service().publishTwice(new UnitLetterDue(head, "民安社区", "2026-Q3", day, DUE, 1, 1, List.of(noodle())));
        service().settle();
        assertThat(issuedTo(head))
                .singleElement()
                .satisfies(issued -> assertThat(issued.steps()).containsExactly("T-45"));
    }

    @Test
    void anAlertNobodyCanWriteIsParkedNotLost() {
        LocalDate day = newDay();
        UUID wang = cadre("parked");
        service().publish(alert(wang, MessageType.PLAN_ISSUED, null, day, false, noodle()));
        assertThat(service()
                        .sql()
                        .sql(
                                "select count(*) from dead_letter where reason like '%no alert is written as plan-issued%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theContactTableHoldsNoPlainAddress() {
        newDay();
        UUID wang = cadre("sealed");
        String row = service()
                .sql()
                .sql("select to_jsonb(c)::text from contact c where party_id = :id")
                .param("id", wang)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("sealed@").contains("s***@", "v1.test.");
    }

    @Test
    void anErasedContactIsGone() {
        newDay();
        UUID wang = cadre("erased");
        Outbox outbox = service().bean(Outbox.class);
        service().bean(Transactions.class).asSystem(() -> outbox.publishTombstone(Topics.REGISTRY_CONTACT, wang));
        service().awaitQuiet();
        assertThat(service()
                        .sql()
                        .sql("select count(*) from contact where party_id = :id")
                        .param("id", wang)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aClosedTaskTwiceChangesNothing() {
        LocalDate day = newDay();
        TaskClosed closed = new TaskClosed(
                UUID.randomUUID(),
                noodle().id(),
                null,
                TaskKind.QUARTERLY,
                "2025-Q1",
                null,
                day,
                TaskState.COMPLETED,
                null,
                null,
                service().clock().instant());
        service().publishTwice(closed);
        assertThat(service()
                        .sql()
                        .sql("select count(*) from closed_matter where matter like '%|2025-Q1'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}

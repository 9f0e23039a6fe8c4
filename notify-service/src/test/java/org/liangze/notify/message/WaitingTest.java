package org.liangze.notify.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.notify.NotifyUnderTest.administrator;
import static org.liangze.notify.NotifyUnderTest.alert;
import static org.liangze.notify.NotifyUnderTest.cadre;
import static org.liangze.notify.NotifyUnderTest.issuedTo;
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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.ContactChanged;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.Step;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskState;

/** Quiet hours, holds, and what is done while a message waits. */
class WaitingTest {
    @Test
    void whatComesInQuietHoursIsToldAtEight() {
        LocalDate day = newDay();
        UUID wang = cadre("quiet");
        service().advanceTo(day.atTime(21, 30));
        service().publish(reminder(wang, day, noodle()));
        service().settle();
        assertThat(issuedTo(wang)).isEmpty();
        assertThat(service().as(wang).get("/messages/mine").body().path("items"))
                .isEmpty();
        service().advanceTo(day.plusDays(1).atTime(7, 59));
        assertThat(issuedTo(wang)).isEmpty();
        service().advanceTo(day.plusDays(1).atTime(8, 0));
        assertThat(issuedTo(wang))
                .singleElement()
                .satisfies(issued -> assertThat(issued.at())
                        .isEqualTo(service().at(day.plusDays(1).atTime(8, 0))));
        assertThat(mailsTo("quiet")).hasSize(1);
    }

    @Test
    void whatIsIssuedBeforeTheAddressArrivesIsMailedOnceItDoes() {
        LocalDate day = newDay();
        service().advanceTo(day.atTime(9, 0));
        service().publish(aPerson("late-address").build());
        UUID wang = person("late-address");
        service().publish(reminder(wang, day, noodle()));
        service().settle();
        assertThat(issuedTo(wang)).hasSize(1);
        assertThat(mailsTo("late-address")).isEmpty();
        service().publish(new ContactChanged(wang, mail("late-address"), null, 1));
        service().settle();
        assertThat(mailsTo("late-address")).hasSize(1);
        service().publish(new ContactChanged(wang, mail("late-address"), "13900000001", 2));
        service().settle();
        assertThat(mailsTo("late-address")).hasSize(1);
    }

    @Test
    void whatIsUrgentDoesNotWait() {
        LocalDate day = newDay();
        UUID wang = cadre("urgent");
        service().advanceTo(day.atTime(23, 0));
        service().publish(alert(wang, MessageType.RECTIFICATION_OVERDUE, Step.OVERDUE, day, true, noodle()));
        service().settle();
        assertThat(issuedTo(wang)).hasSize(1);
        assertThat(mailsTo("urgent")).hasSize(1);
    }

    @Test
    void whatIsDoneMeanwhileIsNotTold() {
        LocalDate day = newDay();
        UUID wang = cadre("done");
        UUID half = cadre("half-done");
        service().advanceTo(day.atTime(22, 0));
        BusinessRef visited = new BusinessRef(UUID.randomUUID(), "已督导的店");
        service().publish(reminder(wang, day, visited), reminder(half, day, visited, market()));
        service().publish(closed(visited, TaskState.COMPLETED));
        service().advanceTo(day.plusDays(1).atTime(9, 0));
        assertThat(issuedTo(wang)).isEmpty();
        assertThat(mailsTo("done")).isEmpty();
        assertThat(service()
                        .sql()
                        .sql("select state || ' ' || reason from message where recipient_id = :id")
                        .param("id", wang)
                        .query(String.class)
                        .list())
                .containsExactly("DROPPED done-meanwhile");
        assertThat(issuedTo(half))
                .singleElement()
                .satisfies(issued -> assertThat(issued.subjects())
                        .containsExactly(market().id().toString()));
        assertThat(mailsTo("half-done").getFirst().text()).contains("小李超市").doesNotContain("已督导的店");
    }

    @Test
    void aTaskThatWasCancelledAndOpenedAgainIsRemindedOf() {
        LocalDate day = newDay();
        UUID wang = cadre("reopened");
        BusinessRef shop = new BusinessRef(UUID.randomUUID(), "恢复营业的店");
        service().publish(closed(shop, TaskState.CANCELLED));
        service().advanceTo(day.atTime(10, 0));
        service().publish(reminder(wang, day, shop));
        service().settle();
        assertThat(issuedTo(wang)).hasSize(1);
    }

    @Test
    void aVisitInTimeDoesNotSilenceAnAlertAboutAnotherTask() {
        LocalDate day = newDay();
        UUID wang = cadre("two-tasks");
        service().advanceTo(day.atTime(22, 0));
        BusinessRef shop = new BusinessRef(UUID.randomUUID(), "两项任务的店");
        service().publish(alert(wang, MessageType.TASK_OVERDUE, Step.CADRE, day, false, shop));
        service().publish(closed(shop, TaskState.COMPLETED));
        service().advanceTo(day.plusDays(1).atTime(9, 0));
        assertThat(issuedTo(wang)).hasSize(1);
        service().advanceTo(day.plusDays(1).atTime(22, 0));
        service().publish(alert(wang, MessageType.TASK_OVERDUE, Step.UNIT_HEAD, day.plusDays(1), false, shop));
        service().publish(closed(shop, TaskState.COMPLETED_LATE));
        service().advanceTo(day.plusDays(2).atTime(9, 0));
        assertThat(issuedTo(wang)).hasSize(1);
    }

    @Test
    void aHoldStopsEverythingAndLosesNothing() {
        LocalDate day = newDay();
        UUID wang = cadre("held");
        UUID admin = administrator();
        UUID office = office("hold-office", "230102");
        Map<String, Object> on = Map.of("on", true, "reason", "模板有误");
        assertThat(service().as(office).post("/hold", on).status()).isEqualTo(403);
        assertThat(service().as(admin).post("/hold", Map.of("on", true)).problem())
                .isEqualTo("reason-missing");
        assertThat(service().as(admin).post("/hold", on).body().path("on").asBoolean())
                .isTrue();
        service().publish(reminder(wang, day, noodle()));
        service().advanceTo(day.atTime(15, 0));
        assertThat(issuedTo(wang)).isEmpty();
        assertThat(mailsTo("held")).isEmpty();
        var shown = service().as(office).get("/hold").body();
        assertThat(shown.path("reason").asString()).isEqualTo("模板有误");
        assertThat(shown.path("byName").asString()).isEqualTo("admin");
        service().as(admin).post("/hold", Map.of("on", false, "reason", "已更正"));
        service().settle();
        assertThat(issuedTo(wang)).hasSize(1);
        assertThat(mailsTo("held")).hasSize(1);
    }

    private static TaskClosed closed(BusinessRef business, TaskState state) {
        return new TaskClosed(
                UUID.randomUUID(),
                business.id(),
                null,
                TaskKind.QUARTERLY,
                "2026-Q3",
                null,
                LocalDate.of(2026, 9, 30),
                state,
                null,
                null,
                service().clock().instant());
    }
}

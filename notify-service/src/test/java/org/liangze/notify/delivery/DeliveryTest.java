package org.liangze.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.liangze.testkit.Fixtures.person;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.ContactChanged;
import org.liangze.contracts.Event;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.MessageUndeliverable;
import org.liangze.contracts.Step;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskState;
import org.liangze.embedded.CaughtMail;
import org.liangze.testkit.Reply;

/** Mail: nothing lost, nothing twice. */
class DeliveryTest {
    @Test
    void aMailServerAwayForSixHoursDelaysEveryMailAndLosesNone() {
        LocalDate day = newDay();
        List<String> codes = codes("down-", 45);
        registerCadres(codes);
        service().mailServer().stopAccepting();
        service().publish(reminders(codes, day));
        service().advanceTo(day.atTime(15, 0));
        assertThat(codes).allSatisfy(code -> {
            assertThat(issuedTo(person(code))).hasSize(1);
            assertThat(mailsTo(code)).isEmpty();
        });
        assertThat(attempts("down-%")).containsOnly(0);
        UUID office = office("down-office", "230102");
        assertThat(service().as(office).get("/channels").body().toString()).contains("downSince\":\"2026");
        service().mailServer().startAccepting();
        service().advanceTo(day.atTime(15, 6));
        assertThat(codes).allSatisfy(code -> assertThat(mailsTo(code)).hasSize(1));
        assertThat(states("down-%")).containsOnly("DELIVERED");
        assertThat(service().as(office).get("/channels").body().toString()).contains("downSince\":null");
    }

    @Test
    void whatIsDoneWhileTheServerIsAwayIsNotSent() {
        LocalDate day = newDay();
        UUID wang = cadre("done-mail");
        service().mailServer().stopAccepting();
        service().publish(reminder(wang, day, market()));
        service().advanceTo(day.atTime(10, 0));
        service()
                .publish(new TaskClosed(
                        UUID.randomUUID(),
                        market().id(),
                        wang,
                        TaskKind.QUARTERLY,
                        "2026-Q3",
                        null,
                        LocalDate.of(2026, 9, 30),
                        TaskState.COMPLETED,
                        null,
                        null,
                        service().clock().instant()));
        service().mailServer().startAccepting();
        service().advanceTo(day.atTime(11, 0));
        assertThat(mailsTo("done-mail")).isEmpty();
        assertThat(states("done-mail")).containsExactly("DROPPED");
        service()
                .sql()
                .sql("delete from closed_matter where matter like 'visit|%'")
                .update();
    }

    @Test
    void aMailThatWaitedIntoQuietHoursWaitsForTheMorning() {
        LocalDate day = newDay();
        UUID wang = cadre("late-mail");
        service().mailServer().stopAccepting();
        service().publish(reminder(wang, day, noodle()));
        service().advanceTo(day.atTime(21, 30));
        service().mailServer().startAccepting();
        service().advanceTo(day.plusDays(1).atTime(7, 59));
        assertThat(mailsTo("late-mail")).isEmpty();
        service().advanceTo(day.plusDays(1).atTime(8, 0));
        assertThat(mailsTo("late-mail")).hasSize(1);
    }

    @Test
    void afterACrashADigestIsNotSentAgainAndAnEscalationOnceWithAMark() {
        LocalDate day = newDay();
        UUID digest = cadre("crash-digest");
        UUID escalation = cadre("crash-escalation");
        service()
                .publish(
                        reminder(digest, day, noodle()),
                        alert(escalation, MessageType.TASK_OVERDUE, Step.CADRE, day, false, noodle()));
        senderDies("crash-%");
        service().settle();
        assertThat(mailsTo("crash-digest")).isEmpty();
        assertThat(states("crash-%")).containsOnly("SENDING");
        service().advanceTo(day.atTime(9, 5));
        assertThat(states("crash-digest")).containsExactly("UNKNOWN");
        assertThat(mailsTo("crash-digest")).isEmpty();
        CaughtMail again = mailsTo("crash-escalation").getFirst();
        assertThat(again.subject()).startsWith("重发：");
        assertThat(again.messageId())
                .isEqualTo("<" + issuedTo(escalation).getFirst().messageId() + "@liangze>");
        assertThat(mailsTo("crash-escalation")).hasSize(1);
    }

    @Test
    void aSecondCrashIsTheLast() {
        LocalDate day = newDay();
        UUID escalation = cadre("crash-twice");
        service().publish(alert(escalation, MessageType.TASK_OVERDUE, Step.CADRE, day, false, noodle()));
        senderDies("crash-twice");
        service()
                .sql()
                .sql("update delivery set resent = true where " + OF)
                .param("code", "crash-twice")
                .update();
        service().advanceTo(day.atTime(9, 6));
        assertThat(states("crash-twice")).containsExactly("UNKNOWN");
        assertThat(mailsTo("crash-twice")).isEmpty();
    }

    @Test
    void anAddressThatCannotBeIsParkedUntilSomebodyCorrectsIt() {
        LocalDate day = newDay();
        UUID office = office("park-office", "230102");
        UUID other = office("park-elsewhere", "230103");
        UUID wang = cadre("bad-address");
        service().publish(new ContactChanged(wang, "no address at all", null, 2));
        service().publish(reminder(wang, day, noodle()));
        service().settle();
        assertThat(states("bad-address")).containsExactly("PARKED");
        assertThat(service().published(MessageUndeliverable.class))
                .filteredOn(u -> u.recipientId().equals(wang))
                .singleElement()
                .satisfies(u -> assertThat(u.message()).isEqualTo(MessageType.VISIT_REMINDER));
        UUID delivery = service()
                .sql()
                .sql("select delivery_id from delivery where recipient_id = :id")
                .param("id", wang)
                .query(UUID.class)
                .single();
        service().publish(new ContactChanged(wang, mail("bad-address"), null, 3));
        assertThat(retry(other, delivery).status()).isEqualTo(404);
        assertThat(retry(wang, delivery).status()).isEqualTo(403);
        assertThat(retry(office, delivery).body().path("state").asString()).isEqualTo("PENDING");
        service().settle();
        assertThat(mailsTo("bad-address")).hasSize(1);
        assertThat(retry(office, delivery).problem()).isEqualTo("delivery-not-parked");
    }

    @Test
    void aThousandDigestsGoOverAHeldConnection() {
        LocalDate day = newDay();
        List<String> codes = codes("many-", 1000);
        registerCadres(codes);
        int before = service().bean(SmtpLine.class).opened();
        long caught = service().mailServer().total();
        service().publish(reminders(codes, day));
        service().settle();
        assertThat(service().mailServer().total() - caught).isEqualTo(1000);
        assertThat(states("many-%")).hasSize(1000).containsOnly("DELIVERED");
        assertThat(service().bean(SmtpLine.class).opened() - before).isBetween(10, 11);
        List<String> order = service().mails().stream()
                .flatMap(m -> m.to().stream())
                .filter(to -> to.startsWith("many-"))
                .map(to -> person(to.substring(0, to.indexOf('@'))).toString())
                .toList();
        assertThat(order).isSorted();
    }

    private static final String OF = "recipient_id in (select person_id from person_copy where code like :code)";

    private static List<String> states(String code) {
        return service()
                .sql()
                .sql("select state from delivery where " + OF)
                .param("code", code)
                .query(String.class)
                .list();
    }

    private static List<Integer> attempts(String code) {
        return service()
                .sql()
                .sql("select attempts from delivery where " + OF)
                .param("code", code)
                .query(Integer.class)
                .list();
    }

    /** As a process leaves it that claimed these mails and died. */
    private static void senderDies(String code) {
        service()
                .sql()
                .sql("update delivery set state = 'SENDING', next_try_at = null, lease_owner = 'a process that died',"
                        + " lease_until = :until where " + OF)
                .param("until", Timestamp.from(service().clock().instant().plus(Duration.ofMinutes(5))))
                .param("code", code)
                .update();
    }

    private static Reply retry(UUID by, UUID delivery) {
        return service().as(by).post("/deliveries/" + delivery + "/retry", "");
    }

    private static List<String> codes(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(n -> prefix + n).toList();
    }

    /** Straight into the tables: how they get there is another test's business. */
    private static void registerCadres(List<String> codes) {
        String[] ids = codes.stream().map(code -> person(code).toString()).toArray(String[]::new);
        service()
                .sql()
                .sql("""
                        insert into person_copy (person_id, code, name, role, level, region, region_name, unit, in_post, version)
                        select id::uuid, code, code, 'CADRE', 'VILLAGE', '230102001001', '', '', true, 1
                          from unnest(:ids, :codes) as c (id, code)""")
                .param("ids", ids)
                .param("codes", codes.toArray(String[]::new))
                .update();
        service()
                .sql()
                .sql("""
                        insert into contact (party_id, email, version)
                        select id::uuid, code || '@example.test', 1 from unnest(:ids, :codes) as c (id, code)""")
                .param("ids", ids)
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    private static Event[] reminders(List<String> codes, LocalDate day) {
        return codes.stream().map(code -> reminder(person(code), day, noodle())).toArray(Event[]::new);
    }
}

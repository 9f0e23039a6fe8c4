package org.liangze.notify;

import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.ContactChanged;
import org.liangze.contracts.Level;
import org.liangze.contracts.MessageIssued;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.ReminderDue;
import org.liangze.contracts.Role;
import org.liangze.contracts.Step;
import org.liangze.contracts.Unfinished;
import org.liangze.embedded.CaughtMail;
import org.liangze.testkit.Fixtures.PersonFixture;
import org.liangze.testkit.ServiceUnderTest;

/** The service that all tests of this module share; each test takes a day and people of its own. */
public final class NotifyUnderTest {
    private NotifyUnderTest() {}

    private static final class Running {
        static final ServiceUnderTest SERVICE = ServiceUnderTest.start(
                NotifyApplication.class, "notify", LocalDateTime.of(2026, 7, 1, 9, 0), "liangze.notify.mail.lease=5m");
    }

    public static ServiceUnderTest service() {
        return Running.SERVICE;
    }

    /** Goes to 09:00 of the next day. */
    public static LocalDate newDay() {
        LocalDate day = LocalDate.ofInstant(
                        service().clock().instant(), service().clock().getZone())
                .plusDays(1);
        service().advanceTo(day.atTime(9, 0));
        return day;
    }

    /** A village cadre with an e-mail address. */
    public static UUID cadre(String code) {
        return known(aPerson(code), code);
    }

    public static UUID office(String code, String region) {
        return known(aPerson(code).role(Role.OFFICE).at(Level.COUNTY, region), code);
    }

    public static UUID administrator() {
        return known(aPerson("admin").role(Role.ADMINISTRATOR).at(Level.PROVINCE, ""), "admin");
    }

    /** Registers somebody, reachable by mail. */
    public static UUID known(PersonFixture someone, String code) {
        service().publish(someone.build(), new ContactChanged(person(code), mail(code), "13900000000", 1));
        return person(code);
    }

    public static String mail(String code) {
        return code + "@example.test";
    }

    public static BusinessRef noodle() {
        return new BusinessRef(business("noodle"), "老王面馆");
    }

    public static BusinessRef market() {
        return new BusinessRef(business("market"), "小李超市");
    }

    public static ReminderDue reminder(UUID cadre, LocalDate day, BusinessRef... businesses) {
        Unfinished part = new Unfinished("2026-Q3", null, LocalDate.of(2026, 9, 30), List.of(businesses));
        return new ReminderDue(cadre, day, List.of("T-7"), List.of(part));
    }

    public static AlertRaised alert(
            UUID recipient, MessageType type, Step step, LocalDate day, boolean urgent, BusinessRef... businesses) {
        return new AlertRaised(
                UUID.randomUUID(),
                recipient,
                type,
                step,
                null,
                List.of(businesses),
                null,
                null,
                LocalDate.of(2026, 9, 30),
                day,
                urgent,
                "督导任务到期未完成。",
                "您是有关主体的包保干部。");
    }

    public static List<CaughtMail> mailsTo(String code) {
        return service().mails().stream().filter(m -> m.isTo(mail(code))).toList();
    }

    public static List<MessageIssued> issuedTo(UUID recipient) {
        return issued().filter(m -> m.recipientId().equals(recipient)).toList();
    }

    private static Stream<MessageIssued> issued() {
        return service().published(MessageIssued.class).stream();
    }
}

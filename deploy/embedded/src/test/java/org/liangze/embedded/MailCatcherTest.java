package org.liangze.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    @TempDir
    Path dir;

    @Test
    void catchesAMailOnceForAllItsRecipients() throws Exception {
        try (var catcher = MailCatcher.start(0)) {
            Smtp.send(catcher, "逾期提醒", "您有 3 户待督导。\nFrom 道里区", "zhang@a.example", "li@a.example");

            assertThat(catcher.received()).singleElement().satisfies(mail -> {
                assertThat(mail.from()).isEqualTo("notify@liangze.example");
                assertThat(mail.to()).containsExactly("li@a.example", "zhang@a.example");
                assertThat(mail.subject()).isEqualTo("逾期提醒");
                assertThat(mail.text()).isEqualToNormalizingNewlines("您有 3 户待督导。\nFrom 道里区");
                assertThat(mail.messageId()).startsWith("<").endsWith(">");
                assertThat(mail.sentAt()).isEqualTo(Smtp.SENT_AT);
                assertThat(new String(mail.raw(), StandardCharsets.US_ASCII)).contains("Message-ID: ");
                assertThat(mail.isTo("LI@a.example")).isTrue();
            });
            catcher.purge();
            assertThat(catcher.received()).isEmpty();
        }
    }

    @Test
    void refusesWhileDownAndIsBackOnTheSamePort() throws Exception {
        try (var catcher = MailCatcher.start(0)) {
            int port = catcher.port();
            catcher.stopAccepting();
            assertThatThrownBy(() -> Smtp.send(catcher, "one", "", "li@a.example"))
                    .hasMessageContaining("connect");
            catcher.startAccepting();
            assertThat(catcher.port()).isEqualTo(port);
            Smtp.send(catcher, "two", "", "li@a.example");
            assertThat(catcher.received()).extracting(CaughtMail::subject).containsExactly("two");
        }
    }

    @Test
    void writesEachMailOnceAndHasThemAgainAfterARestart() throws Exception {
        Path mbox = dir.resolve("mail/caught.mbox");
        try (var catcher = MailCatcher.start(0, mbox)) {
            Smtp.send(catcher, "一", "From the start\n>From quoted", "li@a.example", "wu@a.example");
            Smtp.send(catcher, "二", "text", "li@a.example");
        }
        assertThat(Files.readAllLines(mbox))
                .filteredOn(line -> line.startsWith("From "))
                .hasSize(2);

        try (var catcher = MailCatcher.start(0, mbox)) {
            assertThat(catcher.received()).extracting(CaughtMail::subject).containsExactly("一", "二");
            CaughtMail first = catcher.received().getFirst();
            assertThat(first.to()).containsExactly("li@a.example", "wu@a.example");
            assertThat(first.text()).isEqualToNormalizingNewlines("From the start\n>From quoted");
            Smtp.send(catcher, "三", "text", "li@a.example");
            assertThat(catcher.total()).isEqualTo(3);
        }
        assertThat(Files.readAllLines(mbox))
                .filteredOn(line -> line.startsWith("From "))
                .hasSize(3);
    }

    @Test
    void aTornLastMailDoesNotSwallowTheNext() throws Exception {
        Path mbox = Files.writeString(dir.resolve("torn.mbox"), "From x\nSubject: torn\n\nhalf a li");
        try (var file = new Mbox(mbox)) {
            file.append("Subject: whole\r\n\r\ntext".getBytes(StandardCharsets.US_ASCII));
        }
        try (var catcher = MailCatcher.start(0, mbox)) {
            assertThat(catcher.received()).extracting(CaughtMail::subject).containsExactly("torn", "whole");
        }
    }

    @Test
    void keepsOnlyTheNewestInMemory() throws Exception {
        Path mbox = dir.resolve("caught.mbox");
        try (var file = new Mbox(mbox)) {
            for (int i : IntStream.range(0, 5_003).toArray()) {
                file.append(("Subject: mail " + i + "\r\n\r\ntext").getBytes(StandardCharsets.US_ASCII));
            }
        }
        try (var catcher = MailCatcher.start(0, mbox)) {
            assertThat(catcher.received())
                    .hasSize(5_000)
                    .first()
                    .extracting(CaughtMail::subject)
                    .isEqualTo("mail 3");
            assertThat(catcher.total()).isEqualTo(5_003);
        }
    }

    @Test
    void aTakenPortIsExplained() {
        try (var first = MailCatcher.start(0)) {
            assertThatThrownBy(() -> MailCatcher.start(first.port()))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("port " + first.port());
        }
    }
}

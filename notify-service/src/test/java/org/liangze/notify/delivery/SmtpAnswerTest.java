package org.liangze.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liangze.notify.delivery.model.Result;

class SmtpAnswerTest {
    @ParameterizedTest
    @CsvSource({"450, Deferred", "452, Deferred", "421, ChannelDown", "550, Refused", "553, Refused"})
    void whatTheServerSaysOfTheRecipient(int code, String result) throws AddressException {
        SMTPAddressFailedException recipient =
                new SMTPAddressFailedException(new InternetAddress("w@example.test"), "RCPT TO", code, "answer");
        assertThat(SmtpAnswer.read(sendFailed(code, recipient), false)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"451, Deferred", "421, ChannelDown", "554, Refused"})
    void whatTheServerSaysOfTheMail(int code, String result) {
        assertThat(SmtpAnswer.read(sendFailed(code, null), true).getClass().getSimpleName())
                .isEqualTo(result);
    }

    @Test
    void aRefusedSenderIsTheChannelsTroubleNotTheRecipients() throws AddressException {
        SMTPSenderFailedException sender =
                new SMTPSenderFailedException(new InternetAddress("liangze@example.test"), "MAIL FROM", 550, "no");
        assertThat(SmtpAnswer.read(sendFailed(550, sender), false)).isInstanceOf(Result.ChannelDown.class);
        assertThat(SmtpAnswer.read(new AuthenticationFailedException("535"), false))
                .isInstanceOf(Result.ChannelDown.class);
    }

    @Test
    void aLineThatBreaksIsUncertainOnlyAfterTheEndOfTheData() {
        MessagingException broken = new MessagingException("IOException while sending", new IOException("reset"));
        assertThat(SmtpAnswer.read(broken, false)).isInstanceOf(Result.ChannelDown.class);
        assertThat(SmtpAnswer.read(broken, true)).isInstanceOf(Result.Uncertain.class);
    }

    private static SMTPSendFailedException sendFailed(int code, Exception next) {
        return new SMTPSendFailedException("DATA", code, "answer", next, null, null, null);
    }
}

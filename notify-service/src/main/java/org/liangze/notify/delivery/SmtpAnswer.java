package org.liangze.notify.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.liangze.notify.delivery.model.Result;

/** What a failed try means (RFC 5321 §4.2.1: 4xx not now, 5xx never). */
final class SmtpAnswer {
    private static final int SERVICE_CLOSING = 421;
    private static final int LONGEST_REASON = 300;

    private SmtpAnswer() {}

    /**
     * Reads a failure.
     *
     * @param dataEnded whether the end of the data had been sent
     */
    static Result read(MessagingException failure, boolean dataEnded) {
        for (Throwable link : chain(failure)) {
            switch (link) {
                case AddressException e -> {
                    return new Result.Refused(reason(e));
                }
                case AuthenticationFailedException e -> {
                    return new Result.ChannelDown(reason(e));
                }
                case SMTPSenderFailedException e -> {
                    return new Result.ChannelDown(reason(e));
                }
                case SMTPAddressFailedException e -> {
                    return answered(e.getReturnCode(), reason(e));
                }
                default -> {}
            }
        }
        for (Throwable link : chain(failure)) {
            if (link instanceof SMTPSendFailedException e && e.getReturnCode() > 0) {
                return answered(e.getReturnCode(), reason(e));
            }
        }
        return dataEnded ? new Result.Uncertain(reason(failure)) : new Result.ChannelDown(reason(failure));
    }

    private static Result answered(int code, String reason) {
        if (code == SERVICE_CLOSING || code < 400) {
            return new Result.ChannelDown(reason);
        }
        return code < 500 ? new Result.Deferred(reason) : new Result.Refused(reason);
    }

    private static List<Throwable> chain(MessagingException failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable link = failure;
        while (link != null && !chain.contains(link)) {
            chain.add(link);
            Exception next = link instanceof MessagingException m ? m.getNextException() : null;
            link = next == null ? link.getCause() : next;
        }
        return chain;
    }

    private static String reason(Exception e) {
        String text = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}

package org.liangze.notify.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.liangze.notify.delivery.model.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The one held connection to the mail server: opening one per mail costs more than the mail. Used by one thread at a time.
 */
@Component
class SmtpLine implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpLine.class);

    private final JavaMailSenderImpl server;
    private final MailProperties properties;
    private final Clock clock;
    private @Nullable HeldTransport open;
    private int sentOnIt;
    private int opened;

    SmtpLine(JavaMailSenderImpl server, MailProperties properties, Clock clock) {
        this.server = server;
        this.properties = properties;
        this.clock = clock;
    }

    /** Sends one mail. A line that went stale while nobody used it is opened anew, once. */
    Result send(Outgoing mail) {
        boolean held = open != null;
        Result result = tryOnce(mail);
        if (result instanceof Result.ChannelDown && held) {
            return tryOnce(mail);
        }
        return result;
    }

    /** How many connections were opened so far. */
    int opened() {
        return opened;
    }

    private Result tryOnce(Outgoing mail) {
        Session session = server.getSession();
        HeldTransport line = null;
        try {
            MailText text = MailText.of(mail, session, properties, clock.instant());
            line = line(session);
            line.begin();
            line.sendMessage(text, text.getAllRecipients());
            sentOnIt++;
            return new Result.Delivered();
        } catch (MessagingException e) {
            Result result = SmtpAnswer.read(e, line != null && line.dataEnded());
            if (result instanceof Result.ChannelDown || result instanceof Result.Uncertain) {
                hangUp();
            }
            LOG.debug("mail {} was not taken: {}", mail.header(), result);
            return result;
        }
    }

    private HeldTransport line(Session session) throws MessagingException {
        if (open != null && sentOnIt < properties.perConnection()) {
            return open;
        }
        hangUp();
        HeldTransport fresh = new HeldTransport(session);
        String user = blankToNull(server.getUsername());
        fresh.connect(server.getHost(), server.getPort(), user, user == null ? null : server.getPassword());
        open = fresh;
        sentOnIt = 0;
        opened++;
        return fresh;
    }

    private void hangUp() {
        HeldTransport line = open;
        open = null;
        if (line != null) {
            try {
                line.close();
            } catch (MessagingException e) {
                LOG.debug("the line was gone already", e);
            }
        }
    }

    @Override
    public void destroy() {
        hangUp();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

package org.liangze.notify.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection that knows whether the end of the data was sent: before that, the server cannot have taken the mail. */
final class HeldTransport extends SMTPTransport {
    private boolean dataEnded;

    HeldTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    void begin() {
        dataEnded = false;
    }

    boolean dataEnded() {
        return dataEnded;
    }

    @Override
    protected void finishData() throws java.io.IOException, MessagingException {
        dataEnded = true;
        super.finishData();
    }
}

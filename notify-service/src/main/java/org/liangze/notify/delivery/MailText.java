package org.liangze.notify.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.liangze.calendar.WorkCalendar;

/** A message as a mail: plain text, an id that stays the same, a date from the clock. */
final class MailText extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(WorkCalendar.ZONE);

    private final String id;

    private MailText(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MailText of(Outgoing mail, Session session, MailProperties properties, Instant now)
            throws MessagingException {
        MailText text = new MailText(session, mail.header());
        try {
            text.setFrom(new InternetAddress(properties.from(), properties.fromName(), UTF_8));
            InternetAddress to = new InternetAddress(mail.address(), true);
            to.setPersonal(mail.name(), UTF_8);
            text.setRecipient(Message.RecipientType.TO, to);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
        text.setSubject(mail.subject(), UTF_8);
        text.setText(body(mail, properties.portal()), UTF_8);
        text.setHeader("Date", DATE.format(now));
        text.setHeader("Auto-Submitted", "auto-generated");
        text.setHeader("X-Liangze-Type", mail.kind());
        text.saveChanges();
        return text;
    }

    private static String body(Outgoing mail, String portal) {
        String name = mail.name() == null ? "" : mail.name() + "：\n\n";
        return name + mail.body() + "\n\n办理：" + portal + mail.link() + "\n\n您为什么收到本消息：" + mail.why()
                + "\n本邮件由系统自动发出，无需回复。\n";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}

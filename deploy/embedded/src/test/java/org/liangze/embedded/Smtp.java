package org.liangze.embedded;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

final class Smtp {

    static final Instant SENT_AT = Instant.parse("2027-03-01T01:02:03Z");

    private Smtp() {}

    static void send(MailCatcher catcher, String subject, String text, String... recipients) throws MessagingException {
        Properties config = new Properties();
        config.put("mail.smtp.host", "127.0.0.1");
        config.put("mail.smtp.port", Integer.toString(catcher.port()));
        config.put("mail.smtp.localhost", "localhost");
        config.put("mail.smtp.timeout", "5000");
        MimeMessage mail = new MimeMessage(Session.getInstance(config));
        mail.setFrom("notify@liangze.example");
        for (String recipient : recipients) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        mail.setSubject(subject, "UTF-8");
        mail.setText(text, "UTF-8");
        mail.setSentDate(Date.from(SENT_AT));
        Transport.send(mail);
    }
}

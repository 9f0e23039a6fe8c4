package org.liangze.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From the bytes of a mail to what tests and people look at. */
final class MailReader {

    /** The mail's own headers don't tell who it was really sent to (blind copies), so we write it on top of them. */
    private static final String ENVELOPE_TO = "X-Envelope-To";

    /** Making one searches the whole class path, so one serves for all. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReader() {}

    static byte[] bytesOf(MovingMessage message) throws IOException, MessagingException {
        String recipients = message.getToAddresses().stream()
                .map(MailAddress::getEmail)
                .sorted()
                .collect(Collectors.joining(", "));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        bytes.write((ENVELOPE_TO + ": " + recipients + "\r\n").getBytes(ISO_8859_1));
        message.getMessage().writeTo(bytes);
        return bytes.toByteArray();
    }

    static CaughtMail read(byte[] bytes) {
        try {
            MimeMessage mail = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            return new CaughtMail(
                    sender(mail),
                    List.of(orEmpty(mail.getHeader(ENVELOPE_TO, ",")).split(", ")),
                    orEmpty(mail.getSubject()),
                    orEmpty(mail.getMessageID()),
                    sentAt(mail),
                    orEmpty(text(mail)),
                    new String(bytes, ISO_8859_1));
        } catch (MessagingException | IOException e) {
            // A mail that cannot be read is still a mail that was caught.
            return new CaughtMail("", List.of(), "", "", Instant.now(), e.toString(), new String(bytes, ISO_8859_1));
        }
    }

    private static String sender(MimeMessage mail) throws MessagingException {
        Address @Nullable [] from = mail.getFrom();
        if (from != null && from.length > 0 && from[0] instanceof InternetAddress address) {
            return address.getAddress();
        }
        return orEmpty(mail.getHeader("Return-Path", ",")).replaceAll("[<>]", "");
    }

    private static Instant sentAt(MimeMessage mail) throws MessagingException {
        @Nullable Date date = mail.getSentDate();
        return date == null ? Instant.now() : date.toInstant();
    }

    private static @Nullable String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/*") && part.getContent() instanceof String text) {
            return text.stripTrailing();
        }
        if (!(part.getContent() instanceof Multipart parts)) {
            return null;
        }
        @Nullable String found = null;
        for (int i = 0; i < parts.getCount(); i++) {
            Part each = parts.getBodyPart(i);
            boolean better = found == null || each.isMimeType("text/plain");
            if (better && !Part.ATTACHMENT.equalsIgnoreCase(each.getDisposition())) {
                found = text(each);
            }
            if (found != null && each.isMimeType("text/plain")) {
                return found;
            }
        }
        return found;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}

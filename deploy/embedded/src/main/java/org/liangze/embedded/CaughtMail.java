package org.liangze.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.util.List;

/**
 * One mail as it came in.
 *
 * @param from address of the sender's header, or the envelope's where there is none
 * @param to recipients of the envelope, in alphabetical order
 * @param messageId the header with its angle brackets; empty where there is none
 * @param sentAt the mail's own date, or when it came in where there is none
 * @param text the first plain text in it, else its HTML as it is
 * @param source headers and body, one char per byte
 */
public record CaughtMail(
        String from, List<String> to, String subject, String messageId, Instant sentAt, String text, String source) {

    public CaughtMail {
        to = List.copyOf(to);
    }

    public byte[] raw() {
        return source.getBytes(ISO_8859_1);
    }

    public boolean isTo(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }
}

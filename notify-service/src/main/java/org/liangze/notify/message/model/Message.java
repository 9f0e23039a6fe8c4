package org.liangze.notify.message.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.MessageType;
import org.liangze.notify.quiet.QuietHours;
import org.liangze.notify.template.Text;

/**
 * A message, written.
 *
 * @param region the recipient's, at the time of writing
 * @param subjects business ids, or the period
 * @param template name and version, such as {@code visit-reminder/1}
 * @param matters what it asks for; see {@link org.liangze.notify.template.Matters}
 * @param quiet the quiet hours as the policy had them at the time of writing
 * @param onBehalfOf the person who has left, where a stand-in is told
 * @param cause the event it was written from
 * @param factAt when that was true; what was done before is done again by now, or the fact would not be
 */
public record Message(
        MessageKey key,
        String region,
        List<String> subjects,
        List<String> steps,
        List<BusinessRef> businesses,
        @Nullable LocalDate due,
        boolean urgent,
        boolean digest,
        String template,
        Text text,
        List<String> matters,
        QuietHours quiet,
        @Nullable UUID onBehalfOf,
        @Nullable UUID cause,
        Instant factAt,
        Instant notBefore) {

    public UUID id() {
        return key.messageId();
    }

    public UUID recipientId() {
        return key.recipientId();
    }

    public MessageType type() {
        return key.type();
    }

    /** The same message in other words, about what is still to be done. */
    public Message reworded(
            Text other, List<BusinessRef> left, List<String> leftSubjects, @Nullable LocalDate nextDue) {
        return new Message(
                key,
                region,
                leftSubjects,
                steps,
                left,
                nextDue,
                urgent,
                digest,
                template,
                other,
                matters,
                quiet,
                onBehalfOf,
                cause,
                factAt,
                notBefore);
    }
}

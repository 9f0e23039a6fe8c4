package org.liangze.escalation.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.Step;

/**
 * What one recipient is to be told. Fields as in {@link org.liangze.contracts.AlertRaised}.
 *
 * @param subject what the alert is about, by its natural key; the same alert raised twice has the same id
 */
public record Alert(
        String subject,
        UUID recipientId,
        MessageType message,
        @Nullable Step step,
        @Nullable Ladder ladder,
        List<BusinessRef> businesses,
        @Nullable UUID issueId,
        @Nullable UUID cadreId,
        @Nullable LocalDate due,
        boolean urgent,
        String text,
        String why) {

    /** An alert outside any ladder, about one business. */
    public static Alert plain(
            String subject, UUID recipientId, MessageType message, BusinessRef business, String text, String why) {
        return new Alert(
                subject, recipientId, message, null, null, List.of(business), null, null, null, false, text, why);
    }

    public Alert about(UUID issue) {
        return new Alert(
                subject, recipientId, message, step, ladder, businesses, issue, cadreId, due, urgent, text, why);
    }

    public Alert by(@Nullable LocalDate day) {
        return new Alert(
                subject, recipientId, message, step, ladder, businesses, issueId, cadreId, day, urgent, text, why);
    }

    public Alert urgent(boolean atOnce) {
        return new Alert(
                subject, recipientId, message, step, ladder, businesses, issueId, cadreId, due, atOnce, text, why);
    }
}

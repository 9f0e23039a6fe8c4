package org.liangze.escalation.issue.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An act with what was said.
 *
 * @param due for REJECT and REOPEN: the new due date
 * @param files photos and papers, uploaded before
 */
public record Act(
        Verb verb,
        @Nullable String note,
        @Nullable LocalDate due,
        @Nullable String evidence,
        @Nullable String reason,
        List<UUID> files) {
    public Act {
        files = List.copyOf(files);
    }

    /** The evidence in words; where only files were given, how many there are. */
    public @Nullable String shown() {
        return isMissing(evidence) && !files.isEmpty() ? "见附件%d份".formatted(files.size()) : evidence;
    }

    /** What the history keeps: the evidence, the reason, the note; whichever was given. */
    public @Nullable String detail() {
        String text = String.join(
                "；",
                Stream.of(shown(), reason, note)
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
        return text.isEmpty() ? null : text;
    }

    static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

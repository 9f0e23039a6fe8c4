package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.MessageType;

/**
 * A message before anybody wrote it: to whom, of which type, about what.
 *
 * @param subject what it is about; with recipient, type and step it makes the dedupe key (domain.md §8.37)
 * @param period said in place of the businesses when there are none
 * @param due the nearest day by which something is to be done
 */
public record Notice(
        Recipient to,
        MessageType type,
        String subject,
        @Nullable String period,
        List<String> steps,
        List<BusinessRef> businesses,
        @Nullable LocalDate due,
        boolean urgent) {
    /** Nobody reads on after that many; the list itself is one link away. */
    public static final int MOST_BUSINESSES = 200;

    public Notice {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("subject of a " + type.code() + " must not be blank");
        }
        steps = List.copyOf(steps);
        businesses = businesses.stream().limit(MOST_BUSINESSES).toList();
    }

    static Notice to(UUID party, MessageType type, String subject) {
        return new Notice(new Recipient.Party(party), type, subject, null, List.of(), List.of(), null, false);
    }

    Notice alsoTo(Recipient other) {
        return new Notice(other, type, subject, period, steps, businesses, due, urgent);
    }

    Notice about(List<BusinessRef> about) {
        return new Notice(to, type, subject, period, steps, about, due, urgent);
    }

    Notice in(String when) {
        return new Notice(to, type, subject, when, steps, businesses, due, urgent);
    }

    Notice at(List<String> reached) {
        return new Notice(to, type, subject, period, reached, businesses, due, urgent);
    }

    Notice by(@Nullable LocalDate day) {
        return new Notice(to, type, subject, period, steps, businesses, day, urgent);
    }

    Notice urgent(boolean now) {
        return new Notice(to, type, subject, period, steps, businesses, due, now);
    }

    /** The ladder step of the dedupe key; a reminder's steps such as T-7 lie in its day. */
    public String step() {
        return steps.stream().filter(step -> !step.startsWith("T-")).collect(Collectors.joining("+"));
    }

    /** Business ids, or the period where there are none. */
    public List<String> subjects() {
        if (businesses.isEmpty()) {
            return period == null ? List.of() : List.of(period);
        }
        return businesses.stream().map(b -> b.id().toString()).toList();
    }
}

package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.MessageType;
import org.liangze.kit.id.Ids;

/** The subject part of the dedupe key (recipient, subject, kind, step) of domain.md §8.37. */
final class Subjects {
    private Subjects() {}

    /** A digest is one a day for the periods it sums up. */
    static String digest(List<String> periods, LocalDate day) {
        return periods.stream().sorted().distinct().collect(Collectors.joining("+")) + "|" + day;
    }

    /**
     * A step is told once a day for the same businesses or the same issue; what a person did is told each time it is done.
     */
    static String alert(AlertRaised alert) {
        if (alert.message() == MessageType.EXCEPTION) {
            return alert.day().toString();
        }
        if (alert.step() == null
                || (alert.issueId() == null && alert.businesses().isEmpty())) {
            return matter(alert) + "|" + alert.alertId();
        }
        return matter(alert) + "|" + alert.day();
    }

    private static String matter(AlertRaised alert) {
        return alert.issueId() == null
                ? businesses(alert.businesses())
                : alert.issueId().toString();
    }

    private static String businesses(List<BusinessRef> businesses) {
        if (businesses.isEmpty()) {
            return "none";
        }
        if (businesses.size() == 1) {
            return businesses.getFirst().id().toString();
        }
        String ids = businesses.stream()
                .map(BusinessRef::id)
                .map(UUID::toString)
                .sorted()
                .collect(Collectors.joining(","));
        return Ids.named("businesses", ids).toString();
    }
}

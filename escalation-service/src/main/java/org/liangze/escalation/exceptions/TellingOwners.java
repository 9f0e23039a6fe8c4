package org.liangze.escalation.exceptions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.MessageType;
import org.liangze.escalation.EscalationSweep;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.kit.sweep.Sweep;
import org.springframework.stereotype.Component;

/** One digest per owner and day: the items opened since the last. */
@Component
class TellingOwners implements Sweep {
    private final ExceptionItems items;
    private final Alerts alerts;

    TellingOwners(ExceptionItems items, Alerts alerts) {
        this.items = items;
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return EscalationSweep.EXCEPTION_DIGESTS.name();
    }

    @Override
    public Duration every() {
        return EscalationSweep.EXCEPTION_DIGESTS.every();
    }

    @Override
    public int batch(Instant now) {
        List<ExceptionItem> untold = items.claimUntold(now);
        Map<UUID, List<ExceptionItem>> byOwner = untold.stream()
                .filter(item -> item.ownerId() != null)
                .collect(Collectors.groupingBy(
                        item -> Objects.requireNonNull(item.ownerId()), LinkedHashMap::new, Collectors.toList()));
        byOwner.forEach(this::tell);
        return untold.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return items.nextAlert();
    }

    private void tell(UUID owner, List<ExceptionItem> mine) {
        alerts.raise(new Alert(
                "exceptions",
                owner,
                MessageType.EXCEPTION,
                null,
                null,
                businesses(mine),
                null,
                null,
                earliest(mine),
                false,
                text(mine),
                "这些事项系统无法自动办理，由您负责处理"));
    }

    private static List<BusinessRef> businesses(List<ExceptionItem> mine) {
        return mine.stream()
                .filter(item -> item.businessId() != null && item.businessName() != null)
                .map(item -> new BusinessRef(
                        Objects.requireNonNull(item.businessId()), Objects.requireNonNull(item.businessName())))
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate earliest(List<ExceptionItem> mine) {
        return mine.stream()
                .map(ExceptionItem::deadline)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static String text(List<ExceptionItem> mine) {
        String first = mine.stream().limit(5).map(ExceptionItem::text).collect(Collectors.joining("\n"));
        return mine.size() <= 5 ? first : first + "\n等%d项，请在例外事项中查看。".formatted(mine.size());
    }
}

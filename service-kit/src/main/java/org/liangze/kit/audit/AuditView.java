package org.liangze.kit.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry as it is shown; {@code before} and {@code after} as the service wrote them. */
record AuditView(
        long id,
        Instant at,
        UUID personId,
        @Nullable String personName,
        String act,
        String actName,
        String region,
        String subject,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String fromAddress) {
    static AuditView of(AuditEntry entry, ActNames names, JsonMapper json) {
        return new AuditView(
                entry.id(),
                entry.at(),
                entry.personId(),
                entry.personName(),
                entry.act(),
                names.of(entry.act()),
                entry.region(),
                entry.subject(),
                entry.before() == null ? null : json.readTree(entry.before()),
                entry.after() == null ? null : json.readTree(entry.after()),
                entry.fromAddress());
    }
}

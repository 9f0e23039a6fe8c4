package org.liangze.registry.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.person.RegisteringPeople;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks up, part by part, whom a file brings itself. */
@Component
class StagedKeys {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final StagedRows rows;
    private final RegisteringPeople registering;
    private final JsonMapper json;

    StagedKeys(
            JdbcClient jdbc,
            Transactions transactions,
            StagedRows rows,
            RegisteringPeople registering,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = rows;
        this.registering = registering;
        this.json = json;
    }

    /** Those of the given people who are in the file, taken or not. */
    Set<UUID> people(Caller caller, UUID job, Collection<UUID> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        return transactions.asCaller(
                caller,
                () -> new HashSet<>(jdbc.sql("""
                select distinct key from import_row where job_id = :job and kind = 'PEOPLE' and key = any (:keys)""")
                        .param("job", job)
                        .param("keys", wanted.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list()));
    }

    /** What those of the given people who are in the file and will be taken are going to be. */
    Map<UUID, PersonEntry> arriving(Caller caller, UUID job, Collection<UUID> wanted) {
        Map<UUID, PersonEntry> arriving = new HashMap<>();
        if (wanted.isEmpty()) {
            return arriving;
        }
        List<PersonDraft> drafts =
                transactions.asCaller(caller, () -> rows.arriving(job, ImportKind.PEOPLE, wanted)).values().stream()
                        .map(draft -> json.readValue(draft, PersonDraft.class))
                        .toList();
        registering.plan(drafts).forEach(change -> arriving.put(change.after().id(), change.after()));
        return arriving;
    }
}

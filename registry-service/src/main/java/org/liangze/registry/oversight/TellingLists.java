package org.liangze.registry.oversight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liangze.contracts.OversightListPublished;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the other services of every list once: a new one with the act that set it, the shipped one and what was never told at
 * start. Several nodes may start at once.
 */
@Component
class TellingLists implements ApplicationRunner {
    private record Untold(String region, int version) {}

    private final JdbcClient jdbc;
    private final OversightLists lists;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    TellingLists(JdbcClient jdbc, OversightLists lists, Outbox outbox, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.asSystem(() -> {
            shipped();
            jdbc.sql("select region, version from oversight_list where told_at is null order by region, version")
                    .query(Untold.class)
                    .list()
                    .forEach(untold -> set(untold.region(), untold.version()));
        });
    }

    /** Inside the transaction that set it. */
    void set(String region, int version) {
        boolean first = jdbc.sql("""
                update oversight_list set told_at = :now
                 where region = :region and version = :version and told_at is null""")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("region", region)
                        .param("version", version)
                        .update()
                == 1;
        if (first) {
            tell(Ids.named("oversight-list", region, version), lists.of(region, version));
        }
    }

    private void shipped() {
        OversightList list = lists.shipped();
        UUID id = Ids.named("oversight-list", "shipped", list.items());
        boolean first = jdbc.sql("""
                insert into shipped_oversight_list (list_id, told_at) values (:id, :now)
                on conflict (list_id) do nothing""")
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (first) {
            tell(id, list);
        }
    }

    private void tell(UUID id, OversightList list) {
        Instant now = clock.instant();
        List<OversightListPublished.Point> points = list.items().stream()
                .map(item -> new OversightListPublished.Point(
                        item.no(), item.title(), item.what(), item.how(), item.basis()))
                .toList();
        outbox.publish(new OversightListPublished(id, list.region(), list.version(), points, now));
    }
}

package org.liangze.kit.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.contracts.BusinessChanged;
import org.liangze.contracts.TasksMoved;
import org.liangze.kit.inbox.Handler;
import org.liangze.kit.inbox.Inbox;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.sweep.Sweep;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service there can be: a note per region, an event in, an event out, a sweep. */
@SpringBootApplication
class SampleApplication {
    final List<UUID> heard = new CopyOnWriteArrayList<>();
    final List<String> names = new CopyOnWriteArrayList<>();

    @Bean
    Consumer<Message<List<byte[]>>> registryEvents(Inbox inbox, Outbox outbox) {
        return inbox.events("sample", Handler.on(AssignmentsChanged.class, envelope -> {
            AssignmentsChanged event = envelope.event();
            if (event.businesses().isEmpty()) {
                throw new IllegalArgumentException("nothing was assigned");
            }
            heard.add(event.actId());
            outbox.publish(new TasksMoved(event.cadreId(), null, List.of(event.actId()), event.businesses()));
        }));
    }

    @Bean
    Consumer<Message<List<byte[]>>> registryBusiness(Inbox inbox) {
        return inbox.states(BusinessChanged.class, states -> states.forEach(state -> names.add(state.name())));
    }

    @Bean
    ToldDeadEnds told() {
        return new ToldDeadEnds();
    }

    @Bean
    Sweep remind(JdbcClient jdbc) {
        return new Sweep() {
            @Override
            public String name() {
                return "REMIND";
            }

            @Override
            public Duration every() {
                return Duration.ofSeconds(5);
            }

            @Override
            public int batch(Instant now) {
                return jdbc.sql("update note set reminded_at = due where due <= :now and reminded_at is null")
                        .param("now", java.sql.Timestamp.from(now))
                        .update();
            }

            @Override
            public @Nullable Instant nextDue() {
                return jdbc.sql("select min(due) as due from note where reminded_at is null")
                        .query((row, n) -> row.getTimestamp(1) == null
                                ? null
                                : row.getTimestamp(1).toInstant())
                        .list()
                        .getFirst();
            }
        };
    }

    @RestController
    static class Notes {
        private final JdbcClient jdbc;
        private final Commands commands;
        private final org.liangze.kit.data.Transactions transactions;

        Notes(JdbcClient jdbc, Commands commands, org.liangze.kit.data.Transactions transactions) {
            this.jdbc = jdbc;
            this.commands = commands;
            this.transactions = transactions;
        }

        @PostMapping("/notes")
        Noted add(Caller caller, IdempotencyKey key, @RequestBody Note note) {
            return commands.run(caller, key, note, Noted.class, () -> {
                jdbc.sql("insert into note (region, text, due) values (:region, :text, :due)")
                        .param("region", note.region())
                        .param("text", note.text())
                        .param("due", java.sql.Timestamp.from(note.due()))
                        .update();
                return new Noted(note.text());
            });
        }

        @GetMapping("/notes")
        List<String> all(Caller caller) {
            return new ArrayList<>(transactions.asCaller(
                    caller,
                    () -> jdbc.sql("select text from note order by text")
                            .query(String.class)
                            .list()));
        }
    }

    record Note(String region, String text, Instant due) {}

    record Noted(String text) {}
}

package org.liangze.notify.contact;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.ContactChanged;
import org.liangze.kit.inbox.Inbox;
import org.liangze.kit.secret.SealedTable;
import org.liangze.notify.delivery.Channels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;

/** Takes over contact details and erasures from the register; sealed at rest. */
@Configuration(proxyBeanMethods = false)
class Contacts {
    private final JdbcClient jdbc;
    private final SealedTable sealing;
    private final Channels channels;
    private final Clock clock;

    Contacts(JdbcClient jdbc, SealedTable sealing, Channels channels, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.channels = channels;
        this.clock = clock;
    }

    @Bean
    Consumer<Message<List<byte[]>>> registryContact(Inbox inbox) {
        return inbox.states(ContactChanged.class, this::apply, this::erase);
    }

    private void apply(List<ContactChanged> contacts) {
        List<UUID> firstHeardOf = new ArrayList<>();
        for (ContactChanged contact : contacts) {
            if (isNew(contact)) {
                firstHeardOf.add(contact.partyId());
            }
        }
        if (!firstHeardOf.isEmpty()) {
            channels.openLate(firstHeardOf, clock.instant());
        }
    }

    /** Takes over a newer state; {@code xmax} is 0 in a row that was inserted and not updated. */
    private boolean isNew(ContactChanged contact) {
        SealedTable.Kept email = sealing.keep("email", contact.partyId(), blankToNull(contact.email()));
        SealedTable.Kept phone = sealing.keep("phone", contact.partyId(), blankToNull(contact.phone()));
        return jdbc.sql("""
                insert into contact (party_id, email, phone, email_sealed, phone_sealed, key_id, version)
                values (:party, :email, :phone, :emailSealed, :phoneSealed, :key, :version)
                on conflict (party_id) do update
                   set email = excluded.email, phone = excluded.phone, email_sealed = excluded.email_sealed,
                       phone_sealed = excluded.phone_sealed, key_id = excluded.key_id, version = excluded.version
                 where excluded.version > contact.version
                returning xmax = 0""")
                .param("party", contact.partyId())
                .param("email", email.masked())
                .param("phone", phone.masked())
                .param("emailSealed", email.sealed())
                .param("phoneSealed", phone.sealed())
                .param("key", sealing.currentKey())
                .param("version", contact.version())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void erase(List<UUID> parties) {
        jdbc.sql("delete from contact where party_id = any(:parties)")
                .param("parties", parties.toArray(UUID[]::new))
                .update();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package org.liangze.notify.contact;

import java.time.Clock;
import java.util.List;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.secret.Masks;
import org.liangze.kit.secret.SealedTable;
import org.liangze.kit.secret.SealingSweep;
import org.liangze.kit.secret.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which contact details are sealed. */
@Configuration(proxyBeanMethods = false)
class ContactSealing {
    @Bean
    SealedTable sealedContacts(Secrets secrets, JdbcClient jdbc) {
        return new SealedTable(
                secrets,
                jdbc,
                "contact",
                "party_id",
                List.of(new SealedTable.Column("email", Masks::email), new SealedTable.Column("phone", Masks::phone)));
    }

    @Bean
    SealingSweep contactSealingSweep(SealedTable sealedContacts, Transactions transactions, Clock clock) {
        return new SealingSweep(sealedContacts, transactions, clock);
    }
}

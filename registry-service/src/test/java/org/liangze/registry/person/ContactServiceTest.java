package org.liangze.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.ContactChanged;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.secret.SealedTable;
import org.liangze.kit.secret.SealingSweep;
import org.liangze.kit.secret.Secrets;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Contact details: sealed at rest, masked in lists, in full for those who need them, each reading audited. */
class ContactServiceTest {
    private static final String TEST_KEY = "test:dGhpcyBrZXkgaXMga25vd24gdG8gZXZlcnlib2R5ISE=";

    @Test
    void theTableHoldsNoPlainAddress() {
        UUID wang = person("cs-wang", "包保干部", "230523001001");
        business("宝清面馆", "230523001001");
        String table = service()
                .sql()
                .sql("select string_agg(to_jsonb(c)::text, ' ') from contact c where key_id = 'test'")
                .query(String.class)
                .single();
        assertThat(table)
                .doesNotContain("13812345678", "13912345678", "cs-wang@example.test")
                .contains("138****5678");
        assertThat(service().published(ContactChanged.class))
                .filteredOn(event -> event.partyId().equals(wang))
                .last()
                .satisfies(event -> assertThat(event.phone()).isEqualTo("13812345678"));
    }

    @Test
    void theSameContactAgainIsNoChange() {
        UUID wang = person("ct-wang", "包保干部", "230523001002");
        person("ct-wang", "包保干部", "230523001002");
        assertThat(service().published(ContactChanged.class))
                .filteredOn(event -> event.partyId().equals(wang))
                .hasSize(1);
    }

    @Test
    void theOfficeAndOneselfReadInFullAndItIsWrittenDown() {
        person("ca-office", "食品安全办", "230524");
        person("ca-other", "食品安全办", "230503");
        person("ca-head", "单位负责人", "230524001");
        person("ca-zhang", "包保干部", "230524001001");
        UUID wang = person("ca-wang", "包保干部", "230524001001");
        String path = "/people/" + wang + "/contact";
        for (String who : List.of("ca-office", "ca-wang")) {
            JsonNode contact = as(who).get(path).body();
            assertThat(contact.get("phone").asString()).isEqualTo("13812345678");
            assertThat(contact.get("email").asString()).isEqualTo("ca-wang@example.test");
        }
        assertThat(as("ca-zhang").get(path).status()).isEqualTo(403);
        assertThat(as("ca-other").get(path).status()).isEqualTo(404);
        assertThat(as("ca-head").get(path).status()).isEqualTo(403);
        assertThat(service()
                        .sql()
                        .sql(
                                "select person_id from audit where act = 'read-contact' and subject = :subject order by id")
                        .param("subject", wang.toString())
                        .query(UUID.class)
                        .list())
                .containsExactly(id("ca-office"), wang);
    }

    @Test
    void aBusinessIsReachedByItsCadreAndTheRegulatorOnly() {
        String village = "230506001001";
        person("cb-reg", "市场监管部门", "230506");
        person("cb-liaison", "联络员", village);
        admin().post(
                        "/people",
                        Map.of(
                                "code",
                                "cb-wang",
                                "name",
                                "王",
                                "role",
                                "包保干部",
                                "region",
                                village,
                                "liaisonCode",
                                "cb-liaison"));
        person("cb-zhang", "包保干部", village);
        person("cb-other", "市场监管部门", "230503");
        UUID shop = business("宝山面馆", village, "cadreCode", "cb-wang");
        service().awaitQuiet();
        for (String who : List.of("cb-reg", "cb-wang", "cb-liaison")) {
            assertThat(mayRead(id(who), shop)).as(who).isTrue();
        }
        assertThat(mayRead(shop, shop)).isTrue();
        for (String who : List.of("cb-zhang", "cb-other")) {
            assertThat(mayRead(id(who), shop)).as(who).isFalse();
        }
    }

    @Test
    void whatWasPlainIsSealedAndAnOldKeyIsReplaced() {
        UUID wang = person("cr-wang", "包保干部", "230521001002");
        service().sql().sql("""
                        update contact set phone = '13700000000', phone_sealed = null, email_sealed = null,
                                           email = 'old@example.test', key_id = null
                         where party_id = :id""").param("id", wang).update();
        assertThat(found(wang)).isEqualTo("13700000000");
        Transactions transactions = service().bean(Transactions.class);
        SealingSweep sweep = service().bean(SealingSweep.class);
        assertThat(transactions.asSystem(sweep::nextDue)).isNotNull();
        assertThat(service().runSweep("SEAL_CONTACT")).isEqualTo(1);
        assertThat(transactions.asSystem(sweep::nextDue)).isNull();
        assertThat(key(wang)).isEqualTo("test");
        assertThat(found(wang)).isEqualTo("13700000000");

        String newKey = "new:" + Base64.getEncoder().encodeToString(new byte[32]);
        SealedTable rotated = table(newKey + "," + TEST_KEY);
        int sealed = transactions.asSystem(
                () -> new SealingSweep(rotated, transactions, service().bean(Clock.class))
                        .batch(service().clock().instant()));
        assertThat(sealed).isPositive();
        assertThat(key(wang)).isEqualTo("new");
        assertThatThrownBy(() -> service().bean(SealingSweep.class).run(new DefaultApplicationArguments()))
                .hasMessageContaining("key new");
        transactions.asSystem(() -> new SealingSweep(
                        table(TEST_KEY + "," + newKey), transactions, service().bean(Clock.class))
                .batch(service().clock().instant()));
        assertThat(key(wang)).isEqualTo("test");
        assertThat(found(wang)).isEqualTo("13700000000");
    }

    private static SealedTable table(String ring) {
        return new ContactSealing().sealedContacts(Secrets.of(ring), service().bean(JdbcClient.class));
    }

    private static String found(UUID party) {
        Transactions transactions = service().bean(Transactions.class);
        return transactions.asSystem(() -> String.valueOf(
                service().bean(Contacts.class).find(List.of(party)).get(party).phone()));
    }

    private static String key(UUID party) {
        return service()
                .sql()
                .sql("select key_id from contact where party_id = :id")
                .param("id", party)
                .query(String.class)
                .single();
    }

    private static boolean mayRead(UUID who, UUID party) {
        Caller caller = service().bean(People.class).need(who).caller();
        return service()
                .bean(Transactions.class)
                .asCaller(caller, () -> service().bean(ContactAccess.class).mayRead(caller, party));
    }
}

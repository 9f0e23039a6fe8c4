package org.liangze.notify.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.notify.NotifyUnderTest.administrator;
import static org.liangze.notify.NotifyUnderTest.cadre;
import static org.liangze.notify.NotifyUnderTest.issuedTo;
import static org.liangze.notify.NotifyUnderTest.market;
import static org.liangze.notify.NotifyUnderTest.newDay;
import static org.liangze.notify.NotifyUnderTest.noodle;
import static org.liangze.notify.NotifyUnderTest.office;
import static org.liangze.notify.NotifyUnderTest.reminder;
import static org.liangze.notify.NotifyUnderTest.service;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangze.contracts.MessageRead;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** A person reads his own messages; an office its region's ledger, masked. */
class WhoSeesWhatTest {
    @Test
    void aPersonReadsAndAcknowledgesHisOwnOnce() {
        LocalDate day = newDay();
        UUID wang = cadre("reader");
        service().publish(reminder(wang, day, noodle()));
        service().settle();
        HttpAs wangs = service().as(wang);
        JsonNode inbox = wangs.get("/messages/mine").body();
        assertThat(inbox.path("unread").asInt()).isEqualTo(1);
        JsonNode message = inbox.path("items").path(0);
        assertThat(message.path("type").asString()).isEqualTo("visit-reminder");
        assertThat(message.path("why").asString()).contains("包保干部");
        assertThat(message.path("due").asString()).isEqualTo("2026-09-30");
        assertThat(message.path("businesses").path(0).path("name").asString()).isEqualTo("老王面馆");
        assertThat(message.path("readAt").isNull()).isTrue();
        String id = message.path("id").asString();
        assertThat(wangs.post("/messages/" + id + "/read", "").status()).isEqualTo(200);
        wangs.post("/messages/" + id + "/read", "");
        wangs.post("/messages/" + id + "/acknowledge", "");
        wangs.post("/messages/" + id + "/acknowledge", "", "k");
        assertThat(wangs.get("/messages/mine").body().path("unread").asInt()).isZero();
        assertThat(service().published(MessageRead.class))
                .filteredOn(read -> read.recipientId().equals(wang))
                .extracting(MessageRead::acknowledged)
                .containsExactly(false, true);
    }

    @Test
    void anothersMessageIsRefused() {
        LocalDate day = newDay();
        UUID wang = cadre("owner");
        UUID neighbour = cadre("neighbour");
        UUID office = office("nosy-office", "230102");
        service().publish(reminder(wang, day, noodle()));
        service().settle();
        UUID id = issuedTo(wang).getFirst().messageId();
        for (UUID other : new UUID[] {neighbour, office}) {
            Reply reply = service().as(other).post("/messages/" + id + "/read", "");
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.problem()).isEqualTo("message-not-found");
            assertThat(service().as(other).get("/messages/mine").body().path("items"))
                    .isEmpty();
        }
        assertThat(service().anonymous().get("/messages/mine").status()).isEqualTo(401);
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        LocalDate day = newDay();
        UUID wang = cadre("pages");
        service().publish(reminder(wang, day, noodle()), reminder(wang, day.plusDays(1), market()));
        service().settle();
        HttpAs wangs = service().as(wang);
        JsonNode first = wangs.get("/messages/mine?limit=1").body();
        JsonNode second = wangs.get(
                        "/messages/mine?limit=1&cursor=" + first.path("next").asString())
                .body();
        assertThat(first.path("items").path(0).path("id"))
                .isNotEqualTo(second.path("items").path(0).path("id"));
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void theLedgerShowsTheOwnRegionWithMaskedAddresses() {
        LocalDate day = newDay();
        UUID wang = cadre("wang-ledger");
        UUID own = office("ledger-own", "230102");
        UUID other = office("ledger-other", "230103");
        service().publish(reminder(wang, day, noodle()));
        service().settle();
        String query = "/ledger?recipient=" + wang;
        JsonNode row = service().as(own).get(query).body().path("items").path(0);
        assertThat(row.path("recipientName").asString()).isEqualTo("wang-ledger");
        assertThat(row.path("state").asString()).isEqualTo("ISSUED");
        assertThat(row.path("stateName").asString()).isEqualTo("已发");
        JsonNode delivery = row.path("deliveries").path(0);
        assertThat(delivery.path("address").asString()).isEqualTo("w***@example.test");
        assertThat(delivery.path("stateName").asString()).isEqualTo("已送达");
        assertThat(row.toString()).doesNotContain("wang-ledger@");
        assertThat(service().as(other).get(query).body().path("items")).isEmpty();
        assertThat(service().as(administrator()).get(query).body().path("items"))
                .hasSize(1);
        assertThat(service().as(wang).get(query).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"type=visit-reminder", "state=ISSUED", "state=DELIVERED", "type=visit-reminder&state=ISSUED"})
    void theLedgerIsSearched(String filter) {
        LocalDate day = newDay();
        UUID wang = cadre("search-" + filter.length() + filter.charAt(0));
        UUID own = office("ledger-own", "230102");
        service().publish(reminder(wang, day, noodle()));
        service().settle();
        assertThat(items(own, filter + "&recipient=" + wang)).hasSize(1);
        assertThat(items(own, "state=PARKED&recipient=" + wang)).isEmpty();
    }

    private static Stream<JsonNode> items(UUID by, String query) {
        return service().as(by).get("/ledger?" + query).body().path("items").valueStream();
    }
}

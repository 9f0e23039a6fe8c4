package org.liangze.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.sweep.Sweep;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.testkit.Reply;

/** The kit's files in a service that opted in. */
class FileServiceTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @BeforeAll
    static void register() {
        person("f-office", "食品安全办", "230502");
        person("f-other", "食品安全办", "230502");
    }

    @Test
    void anUploadIsTheUploadersUntilItIsAttached() {
        Reply kept = as("f-office").upload("/files", "../签到表.PDF", PDF);
        assertThat(kept.status()).as("%s", kept.body()).isEqualTo(201);
        assertThat(kept.body().get("name").asString()).isEqualTo("签到表.PDF");
        assertThat(kept.body().get("type").asString()).isEqualTo("application/pdf");
        String path = "/files/" + kept.body().get("id").asString();
        assertThat(as("f-office").get(path).body().asString()).startsWith("%PDF");
        assertThat(as("f-other").get(path).status()).isEqualTo(404);
        assertThat(service().anonymous().get(path).status()).isEqualTo(401);
    }

    @Test
    void whatIsNoEvidenceIsRefused() {
        Reply refused = as("f-office").upload("/files", "照片.jpg", "<script>".getBytes(StandardCharsets.US_ASCII));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("file-type");
    }

    @Test
    void whatNobodyUsesIsGoneAfterADay() {
        String id =
                as("f-office").upload("/files", "a.pdf", PDF).body().get("id").asString();
        Sweep sweep = service().bean(Sweeps.class).all().stream()
                .filter(each -> each.name().equals("FILES_UNATTACHED"))
                .findFirst()
                .orElseThrow();
        Transactions transactions = service().bean(Transactions.class);
        Instant uploaded = service().clock().instant();
        Duration day = Duration.ofHours(24);
        assertThat(transactions.asSystem(sweep::nextDue)).isBeforeOrEqualTo(uploaded.plus(day));
        transactions.asSystem(() -> sweep.batch(uploaded.plus(day).minusSeconds(1)));
        assertThat(left(id)).isTrue();
        transactions.asSystem(() -> sweep.batch(uploaded.plus(day)));
        assertThat(left(id)).isFalse();
        assertThat(transactions.asSystem(() -> sweep.batch(uploaded.plus(day)))).isZero();
    }

    private static boolean left(String id) {
        return service()
                .sql()
                .sql("select exists (select from evidence_file where id = :id)")
                .param("id", UUID.fromString(id))
                .query(Boolean.class)
                .single();
    }
}

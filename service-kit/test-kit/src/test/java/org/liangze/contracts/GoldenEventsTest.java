package org.liangze.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.liangze.kit.outbox.EventJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contracts are API: a golden JSON per event and major version, which may grow but never change. {@code -Dliangze.write} writes
 * samples that are missing and docs/events.md anew.
 */
class GoldenEventsTest {
    private static final Path CONTRACTS = Path.of("../../contracts");
    private static final Path GOLDEN = CONTRACTS.resolve("src/main/resources/golden");
    private static final Path DOCUMENT = Path.of("../../docs/events.md");
    private static final boolean WRITE = System.getProperty("liangze.write") != null;
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();

    @TestFactory
    Stream<DynamicTest> everyEventReadsAndWritesItsGoldenSample() {
        return new TreeMap<>(EventTypes.all())
                .entrySet().stream().map(event -> DynamicTest.dynamicTest(event.getKey(), () -> check(event)));
    }

    private static void check(Map.Entry<String, Class<? extends Event>> event) throws IOException {
        Path file = GOLDEN.resolve(event.getKey() + ".json");
        if (WRITE && !Files.exists(file)) {
            Files.writeString(file, PRETTY.writeValueAsString(Sample.of(event.getValue())) + "\n");
        }
        String golden = Files.readString(file);
        Event read = EventJson.read(golden, event.getValue());
        assertThat(read).isEqualTo(Sample.of(event.getValue()));
        assertThat(PRETTY.readTree(EventJson.write(read))).isEqualTo(PRETTY.readTree(golden));
        assertThat(read.type()).isEqualTo(event.getKey());
        assertThat(Stream.concat(Topics.STATES.stream(), Topics.EVENTS.stream()))
                .contains(read.topic());
        assertThat(read.key()).isNotNull();
    }

    @Test
    void theDocumentSaysWhatTheContractsSay() throws IOException {
        String document = EventsDocument.of(CONTRACTS);
        if (WRITE) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/events.md is generated: run the tests of service-kit/test-kit with -Dliangze.write")
                .isEqualTo(document);
    }

    @Test
    void anUnknownFieldIsPassedOver() {
        BusinessRef ref = JsonMapper.builder()
                .build()
                .readValue(
                        "{\"id\":\"019f7d09-7680-7011-9746-4814c513c5d2\",\"name\":\"面馆\",\"later\":1}",
                        BusinessRef.class);
        assertThat(ref.name()).isEqualTo("面馆");
    }
}

package org.liangze.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    @TempDir
    Path dir;

    @Test
    void keepsTopicsRecordsAndOffsetsAcrossRestarts() throws Exception {
        try (var kafka = LocalKafka.start(dir)) {
            Records.createTopic(kafka, "facts");
            Records.send(kafka, "facts", "first");
            assertThat(Records.read(kafka, "facts", 1)).containsExactly("first");
        }
        long stopped;
        try (var kafka = LocalKafka.start(dir)) {
            try (var admin = Records.admin(kafka)) {
                assertThat(admin.describeTopics(List.of("facts"))
                                .allTopicNames()
                                .get()
                                .get("facts")
                                .partitions())
                        .hasSize(4);
            }
            Records.send(kafka, "facts", "second");
            assertThat(Records.read(kafka, "facts", 1)).containsExactly("second");
            stopped = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void keepsWhatItAcknowledgedWhenTheProgramIsKilled() throws Exception {
        try (var child = ChildJvm.running(KafkaChild.class, dir)) {
            child.kill();
        }
        try (var kafka = LocalKafka.start(dir)) {
            assertThat(Records.read(kafka, "facts", 1)).containsExactly("acknowledged before the kill");
        }
    }

    @Test
    void makesNoTopicsByItself() {
        try (var kafka = LocalKafka.startTemporary()) {
            assertThatThrownBy(() -> Records.send(kafka, "mistyped", "lost")).hasMessageContaining("mistyped");
        }
    }

    @Test
    void aHalfFormattedFolderIsExplained() throws Exception {
        Files.createDirectories(dir.resolve("data/__cluster_metadata-0"));
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> LocalKafka.start(dir))
                .withMessageContaining("incomplete (meta.properties is missing)")
                .withMessageContaining("remove " + dir.resolve("data"));
    }

    @Test
    void aTakenPortIsExplainedAndTheFolderStaysUsable() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatExceptionOfType(StartupProblem.class)
                    .isThrownBy(() -> LocalKafka.start(dir, other.getLocalPort()))
                    .withMessageContaining("Port " + other.getLocalPort() + " is taken");
        }
        LocalKafka.start(dir).close();
    }

    @Test
    void brokenMetadataEndTheStartNotTheProgram() throws Exception {
        LocalKafka.start(dir).close();
        Files.writeString(dir.resolve("data/meta.properties"), "version=1\nnode.id=7\ncluster.id=other\n");
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> LocalKafka.start(dir))
                .withMessageContaining("Kafka cannot start in " + dir);
    }
}

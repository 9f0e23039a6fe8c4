package org.liangze.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** One node that is broker and controller, sized for a program that shares its heap with it. */
final class KafkaSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private KafkaSettings() {}

    static Properties of(Path data, int port, int controllerPort) {
        Properties all = new Properties();
        all.putAll(addresses(port, controllerPort));
        all.putAll(singleNode());
        all.putAll(small());
        all.put("log.dirs", data.toString());
        all.put("auto.create.topics.enable", "false");
        // One node has no replica to lose nothing to: an acknowledged record is on the disk, also after a power cut.
        // The senders work in batches, which keeps that affordable.
        all.put("log.flush.interval.messages", "1");
        return all;
    }

    private static Map<String, String> addresses(int port, int controllerPort) {
        String broker = "PLAINTEXT://" + Loopback.HOST + ":" + port;
        String controller = Loopback.HOST + ":" + controllerPort;
        return Map.of(
                "listeners", broker + "," + CONTROLLER + "://" + controller,
                "advertised.listeners", broker,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "controller.listener.names", CONTROLLER,
                "controller.quorum.voters", NODE + "@" + controller);
    }

    private static Map<String, String> singleNode() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // After a kill the new broker waits until the old one's session is over.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"));
    }

    private static Map<String, String> small() {
        return Map.ofEntries(
                Map.entry("num.partitions", "4"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("log.cleaner.threads", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
                Map.entry("log.cleaner.io.buffer.size", "65536"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("offsets.topic.segment.bytes", "8388608"),
                Map.entry("transaction.state.log.segment.bytes", "8388608"),
                Map.entry("metric.reporters", ""));
    }
}

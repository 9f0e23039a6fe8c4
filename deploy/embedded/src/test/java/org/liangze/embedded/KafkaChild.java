package org.liangze.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

final class KafkaChild {

    private KafkaChild() {}

    public static void main(String[] args) throws Exception {
        var kafka = LocalKafka.start(Path.of(args[0]));
        Records.createTopic(kafka, "facts");
        Records.send(kafka, "facts", "acknowledged before the kill");
        System.out.println("ready " + kafka.port());
        new CountDownLatch(1).await();
    }
}

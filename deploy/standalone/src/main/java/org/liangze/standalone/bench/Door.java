package org.liangze.standalone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.liangze.standalone.machine.Machine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service over HTTP, as one person. */
final class Door implements AutoCloseable {
    private static final String BOUNDARY = "liangze-bench-5f0d7c";
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Set<String> READING = Set.of("READING", "CONFIRMING");
    private static final int FIRST_ERROR = 400;

    private final HttpClient http;
    private final Machine machine;
    private final String service;
    private final UUID who;

    Door(Machine machine, String service, UUID who) {
        this(HttpClient.newHttpClient(), machine, service, who);
    }

    private Door(HttpClient http, Machine machine, String service, UUID who) {
        this.http = http;
        this.machine = machine;
        this.service = service;
        this.who = who;
    }

    /** The same door for somebody else; closing either closes both. */
    Door as(UUID other) {
        return new Door(http, machine, service, other);
    }

    /** Hands in a list, waits for its preview, and confirms it; fails when a row is refused. */
    void importing(byte[] csv) {
        JsonNode preview = awaitRead(post("/imports", "multipart/form-data; boundary=" + BOUNDARY, multipart(csv)));
        if (!preview.get("refusals").isEmpty()) {
            throw new IllegalStateException("the importer refuses "
                    + preview.get("refusals").size() + " rows, the first: "
                    + preview.get("refusals").get(0));
        }
        awaitRead(post(
                "/imports/" + preview.get("id").asString() + "/confirm",
                "application/json",
                "{}".getBytes(StandardCharsets.UTF_8)));
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    private JsonNode awaitRead(JsonNode report) {
        JsonNode now = report;
        while (READING.contains(now.path("state").asString(""))) {
            LockSupport.parkNanos(GLANCE.toNanos());
            now = get("/imports/" + report.get("id").asString());
        }
        return now;
    }

    private JsonNode post(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private URI address(String path) {
        return URI.create(machine.url(service) + path);
    }

    private JsonNode send(HttpRequest.Builder request) {
        HttpRequest ready = request.timeout(PATIENCE)
                .header("Authorization", "Bearer " + machine.token(who))
                .build();
        try {
            var answer = http.send(ready, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new IllegalStateException("%s answers %d to %s: %s"
                        .formatted(service, answer.statusCode(), ready.uri().getPath(), answer.body()));
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(service + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static byte[] multipart(byte[] csv) {
        byte[] head = """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="bench.csv"\r
                Content-Type: text/csv\r
                \r
                """.formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + csv.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(csv, 0, body, head.length, csv.length);
        System.arraycopy(tail, 0, body, head.length + csv.length, tail.length);
        return body;
    }

    @Override
    public void close() {
        http.close();
    }
}

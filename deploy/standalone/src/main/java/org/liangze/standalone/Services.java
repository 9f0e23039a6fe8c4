package org.liangze.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.liangze.standalone.machine.Machine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services over HTTP, as one person. */
final class Services implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int FIRST_ERROR = 400;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Machine machine;
    private final UUID person;

    Services(Machine machine, UUID person) {
        this.machine = machine;
        this.person = person;
    }

    JsonNode get(String service, String path) {
        return send(service, HttpRequest.newBuilder(address(service, path)).GET());
    }

    JsonNode post(String service, String path, String contentType, byte[] body) {
        BodyPublisher content = BodyPublishers.ofByteArray(body);
        return send(
                service,
                HttpRequest.newBuilder(address(service, path))
                        .header("Content-Type", contentType)
                        .POST(content));
    }

    private URI address(String service, String path) {
        return URI.create(machine.url(service) + path);
    }

    private JsonNode send(String service, HttpRequest.Builder request) {
        HttpRequest ready = request.timeout(PATIENCE)
                .header("Authorization", "Bearer " + machine.token(person))
                .build();
        try {
            var answer = http.send(ready, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new IllegalStateException("%s answers %d to %s %s: %s"
                        .formatted(
                                service,
                                answer.statusCode(),
                                ready.method(),
                                ready.uri().getPath(),
                                answer.body()));
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(service + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + service, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

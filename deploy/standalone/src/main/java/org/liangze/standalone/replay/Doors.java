package org.liangze.standalone.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.standalone.machine.Machine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The services' doors: whatever happens in a scenario happens over HTTP, as the person who does it. */
final class Doors implements AutoCloseable {
    static final UUID ADMINISTRATOR = PersonDraft.id("admin");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 200;
    private static final Duration TOKEN_SERVES = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Machine machine;
    private final Clock clock;
    private final Map<UUID, Token> tokens = new HashMap<>();

    /** Signing costs more than what a small request does, so a token serves for some minutes of the clock. */
    private record Token(String text, Instant until) {}

    Doors(Machine machine, Clock clock) {
        this.machine = machine;
        this.clock = clock;
    }

    /** What the administrator sees, who sees everything. */
    JsonNode look(String service, String path) {
        return answer(service, path, send(request(service, path, ADMINISTRATOR).GET()));
    }

    /** Every item of a list, page by page. */
    List<JsonNode> lookAtAll(String service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String joint = path.contains("?") ? "&" : "?";
        String cursor = "";
        while (cursor != null) {
            JsonNode page =
                    look(service, path + joint + "limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.get("items").forEach(items::add);
            JsonNode next = page.get("next");
            cursor = next == null || next.isNull() ? null : next.asString();
        }
        return items;
    }

    /** @throws Refused when the service says no */
    JsonNode post(String service, String path, UUID by, Object body) {
        return answer(service, path, send(json(service, path, by).POST(BodyPublishers.ofString(text(body)))));
    }

    JsonNode put(String service, String path, UUID by, Object body) {
        return answer(service, path, send(json(service, path, by).PUT(BodyPublishers.ofString(text(body)))));
    }

    /** Uploads one file with one further field. */
    JsonNode upload(String service, String path, String fileName, byte[] content, String field, String value) {
        return answer(
                service,
                path,
                send(request(service, path, ADMINISTRATOR)
                        .header("Content-Type", Upload.CONTENT_TYPE)
                        .POST(BodyPublishers.ofByteArray(Upload.body(fileName, content, field, value)))));
    }

    private HttpRequest.Builder json(String service, String path, UUID by) {
        return request(service, path, by).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String service, String path, UUID by) {
        return HttpRequest.newBuilder(URI.create(machine.url(service) + path))
                .header("Authorization", "Bearer " + token(by));
    }

    private String token(UUID by) {
        Instant now = clock.instant();
        return tokens.compute(
                        by,
                        (id, known) -> known != null && now.isBefore(known.until())
                                ? known
                                : new Token(machine.token(id), now.plus(TOKEN_SERVES)))
                .text();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("a service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode answer(String service, String path, HttpResponse<String> response) {
        JsonNode body = parse(response.body());
        if (response.statusCode() >= 500) {
            throw new IllegalStateException(
                    "%s answers %d to %s: %s".formatted(service, response.statusCode(), path, response.body()));
        }
        if (response.statusCode() >= 400) {
            JsonNode detail = body.get("detail");
            throw new Refused(service, detail == null ? String.valueOf(response.statusCode()) : detail.asString());
        }
        return body;
    }

    private static String text(Object body) {
        return JSON.writeValueAsString(body);
    }

    private static JsonNode parse(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.createObjectNode().put("detail", text);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

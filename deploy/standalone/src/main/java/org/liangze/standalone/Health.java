package org.liangze.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.liangze.standalone.machine.Machine;

/** Asks every part whether it is well, as a load balancer would. */
final class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int WELL = 200;

    private Health() {}

    /** @throws IllegalStateException when a part is not well after a minute */
    static void await(Machine machine, int portalPort) {
        Map<String, String> parts = new LinkedHashMap<>();
        machine.services().keySet().forEach(name -> parts.put(name, machine.url(name)));
        parts.put("portal", "http://127.0.0.1:" + portalPort);
        try (HttpClient http = HttpClient.newHttpClient()) {
            parts.forEach((name, url) -> await(http, name, URI.create(url + "/actuator/health")));
        }
    }

    private static void await(HttpClient http, String name, URI address) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!well(http, address)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        name + " does not become well within " + PATIENCE.toSeconds() + " seconds");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static boolean well(HttpClient http, URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == WELL;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

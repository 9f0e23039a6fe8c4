package org.liangze.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Stands where a service would, and remembers what reached it. */
public final class StubService {
    private final HttpServer server;
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();

    public record Seen(String method, String target, Map<String, List<String>> headers, long bytes) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(",", header.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    public StubService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        long bytes = exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
        seen.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                bytes));
        boolean refused = exchange.getRequestURI().getPath().equals("/refused");
        byte[] body = (refused
                        ? "{\"type\":\"urn:liangze:problem:taken\",\"status\":409,\"detail\":\"已有人办理\"}"
                        : "{\"bytes\":" + bytes + "}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", refused ? "application/problem+json" : "application/json;charset=UTF-8");
        exchange.getResponseHeaders().set("Set-Cookie", "inner=1");
        exchange.sendResponseHeaders(refused ? 409 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** The request that came last, forgetting all. */
    public Seen last() {
        Seen last = null;
        for (Seen next = seen.poll(); next != null; next = seen.poll()) {
            last = next;
        }
        if (last == null) {
            throw new AssertionError("nothing reached the service");
        }
        return last;
    }

    public void forget() {
        seen.clear();
    }

    public boolean untouched() {
        return seen.isEmpty();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void stop() {
        server.stop(0);
    }
}

package org.liangze.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page on loopback, to read only, that lists what a {@link MailCatcher} has caught. */
public final class MailPage implements AutoCloseable {

    /** Other names would mean that some web site made its own name point at this machine to read the mails. */
    private static final Pattern OUR_NAMES = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private MailPage(HttpServer server, MailCatcher catcher) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, catcher));
        server.start();
    }

    /** Port 0 means a free one. */
    public static MailPage start(int port, MailCatcher catcher) {
        try {
            return new MailPage(HttpServer.create(Loopback.address(port), 0), catcher);
        } catch (IOException e) {
            throw new StartupProblem(
                    "The page of caught mails cannot listen on port " + port
                            + ". Stop the program that uses it, or choose another port.",
                    e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://" + Loopback.HOST + ":" + port() + "/";
    }

    private static void answer(HttpExchange exchange, MailCatcher catcher) throws IOException {
        try (exchange) {
            @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !OUR_NAMES.matcher(host).matches()) {
                exchange.sendResponseHeaders(421, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else if (!exchange.getRequestURI().getPath().equals("/")) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                send(exchange, page(catcher, exchange.getRequestURI().getRawQuery()));
            }
        }
    }

    private static String page(MailCatcher catcher, @Nullable String rawQuery) {
        Map<String, String> query = query(rawQuery);
        String page = query.getOrDefault("page", "1");
        return MailPageHtml.render(
                catcher.received(),
                query.getOrDefault("to", ""),
                page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> values = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // a lone % typed into the address line
        }
    }

    private static void send(HttpExchange exchange, String html) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        // Nothing in a mail can run or load anything, even if an escape were forgotten.
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}

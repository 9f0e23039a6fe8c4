package org.liangze.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liangze.embedded.LocalKafka;
import org.liangze.embedded.LocalPostgres;
import org.liangze.embedded.MailCatcher;
import org.liangze.testkit.Fixtures;
import org.liangze.testkit.TestTokens;

/**
 * Services as they run in the large: each from its own jar, against a PostgreSQL, a Kafka and an SMTP server given by the
 * environment, two copies side by side.
 */
class CopiesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<Process> running = new ArrayList<>();
    private final TestTokens tokens = new TestTokens();

    @TempDir
    private Path logs;

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : running) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void twoCopiesShareTheWorkAndOneGoesOnWhenTheOtherIsKilled() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.startTemporary();
                LocalKafka kafka = LocalKafka.startTemporary();
                MailCatcher mail = MailCatcher.start(0)) {
            postgres.createDatabaseIfMissing("liangze");
            Map<String, String> environment = Map.of(
                    "LIANGZE_DATABASE_URL",
                    postgres.jdbcUrl("liangze"),
                    "LIANGZE_DATABASE_ADMIN_USER",
                    postgres.user(),
                    "LIANGZE_DATABASE_PASSWORD",
                    "only-for-this-test",
                    "LIANGZE_DATA_KEYS",
                    "test:dGhpcyBrZXkgaXMga25vd24gdG8gZXZlcnlib2R5ISE=",
                    "LIANGZE_KAFKA",
                    kafka.bootstrapServers(),
                    "LIANGZE_SMTP_HOST",
                    "127.0.0.1",
                    "LIANGZE_SMTP_PORT",
                    Integer.toString(mail.port()),
                    "LIANGZE_ISSUER",
                    TestTokens.ISSUER,
                    "LIANGZE_TOKEN_KEY",
                    tokens.publicKey().toString(),
                    "LIANGZE_BOOTSTRAP_ADMINISTRATOR",
                    "admin");
            int registry = start("registry", environment);
            int one = start("tasking", environment);
            int other = start("tasking", environment);
            for (int port : List.of(registry, one, other)) {
                until(() -> healthy(port), "a service answers on its port");
            }
            register(registry);
            until(() -> count(postgres, "select count(*) from tasking.task") == 20, "20 businesses have 20 tasks");
            assertThat(count(postgres, "select count(distinct business_id) from tasking.task"))
                    .isEqualTo(20);
            assertThat(count(postgres, "select count(distinct instance_name) from tasking.qrtz_scheduler_state"))
                    .as("both copies wake the sweeps")
                    .isEqualTo(2);

            running.get(1).destroyForcibly().waitFor();
            business(registry, 21);
            until(
                    () -> count(postgres, "select count(*) from tasking.task") == 21,
                    "the copy that is left plans the newcomer");
            assertThat(count(postgres, "select count(*) from tasking.dead_letter"))
                    .isZero();
        }
    }

    private void register(int port) {
        post(port, "/people", """
                {"code":"office","name":"道里区食安办","role":"OFFICE","level":"COUNTY","region":"230102","unit":"道里区食安办"}""");
        post(port, "/people", """
                {"code":"wang","name":"王伟","role":"CADRE","level":"VILLAGE","region":"230102001001","unit":"省报社社区"}""");
        IntStream.rangeClosed(1, 20).forEach(number -> business(port, number));
    }

    /** Sites of one invented enterprise; newcomers of the register's first day are planned whatever remains of the quarter. */
    private void business(int port, int number) {
        post(port, "/businesses", """
                {"name":"利民超市%1$d店","uscc":"91230102MA18WXXK8Q","siteNo":"S%1$02d","kind":"食品销售","size":"微","tier":"D",
                 "region":"230102001001","address":"兆麟街 %1$d 号","state":"在产在营","cadreCode":"wang"}""".formatted(number));
    }

    private void post(int port, String path, String body) {
        String token = tokens.token(Fixtures.person("ADMIN"), Clock.systemUTC().instant());
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(port, path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(201);
    }

    private static boolean healthy(int port) {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(uri(port, "/actuator/health"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int start(String service, Map<String, String> environment) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ProcessBuilder jar = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar(service).toString())
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve(service + port + ".log").toFile());
        jar.environment().putAll(environment);
        jar.environment().put("SERVER_PORT", Integer.toString(port));
        running.add(jar.start());
        return port;
    }

    private static Path jar(String service) throws IOException {
        try (Stream<Path> built = Files.list(Path.of("../" + service + "-service/target"))) {
            return built.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void until(Condition condition, String what) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what + "\n" + tails()).isLessThan(deadline);
            running.getFirst().waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private String tails() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                all.append(file.getFileName()).append('\n');
                lines.subList(Math.max(0, lines.size() - 15), lines.size())
                        .forEach(line -> all.append(line).append('\n'));
            }
        }
        return all.toString();
    }

    private static long count(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("liangze"), postgres.user(), "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }
}

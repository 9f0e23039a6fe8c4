package org.liangze.testkit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.liangze.contracts.BusinessChanged;
import org.liangze.contracts.ContactChanged;
import org.liangze.contracts.Event;
import org.liangze.contracts.EventTypes;
import org.liangze.contracts.PersonChanged;
import org.liangze.contracts.Topics;
import org.liangze.embedded.CaughtMail;
import org.liangze.embedded.MailCatcher;
import org.liangze.kit.Service;
import org.liangze.kit.id.Ids;
import org.liangze.kit.quiet.TimeTravel;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.kit.time.MovableClock;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One service on real parts, with a clock that only moves when told, and no Quartz: sweeps run when the test says so. Its
 * database session runs in a zone that is neither UTC nor Shanghai, so that a zone bug cannot hide.
 */
public final class ServiceUnderTest implements AutoCloseable {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ConfigurableApplicationContext context;
    private final MovableClock clock;
    private final TestTokens tokens;
    private final Wire wire;
    private final TimeTravel travel;
    private final JdbcClient sql;

    private ServiceUnderTest(
            ConfigurableApplicationContext context, MovableClock clock, TestTokens tokens, Wire wire, JdbcClient sql) {
        this.context = context;
        this.clock = clock;
        this.tokens = tokens;
        this.wire = wire;
        this.sql = sql;
        this.travel = new TimeTravel(clock, List.of(context));
    }

    /** Starts a service at a Shanghai time; {@code properties} are {@code key=value}. */
    public static ServiceUnderTest start(Class<?> application, String name, LocalDateTime at, String... properties) {
        RealParts.Database database = RealParts.newDatabase();
        String kafka = RealParts.kafka();
        TestTokens tokens = new TestTokens();
        MovableClock clock = new MovableClock(at.atZone(SHANGHAI).toInstant(), SHANGHAI);
        String zoned =
                database.url() + (database.url().contains("?") ? "&" : "?") + "options=-c%20TimeZone=America/New_York";
        List<String> arguments = new ArrayList<>(List.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "liangze.sweeps.auto=false",
                "liangze.database.url=" + zoned,
                "liangze.database.admin-user=" + database.user(),
                "liangze.database.admin-password=" + database.password(),
                "liangze.database.password=test",
                "liangze.kafka=" + kafka,
                "liangze.issuer=" + TestTokens.ISSUER,
                "liangze.data-keys=test:dGhpcyBrZXkgaXMga25vd24gdG8gZXZlcnlib2R5ISE=",
                "liangze.token-key=" + tokens.publicKey(),
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + RealParts.mail().port(),
                "LIANGZE_SMTP_HOST=127.0.0.1",
                "LIANGZE_SMTP_PORT=" + RealParts.mail().port()));
        arguments.addAll(List.of(properties));
        ConfigurableApplicationContext context = Service.builder(application, name)
                .initializers(starting -> starting.getBeanFactory().registerSingleton("clock", clock))
                .run(arguments.stream().map(argument -> "--" + argument).toArray(String[]::new));
        JdbcClient sql = JdbcClient.create(
                new DriverManagerDataSource(zoned + "&currentSchema=" + name, database.user(), database.password()));
        return new ServiceUnderTest(context, clock, tokens, new Wire(kafka), sql);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public MovableClock clock() {
        return clock;
    }

    /** Moves on to a Shanghai time by way of everything that falls due before it. */
    public void advanceTo(LocalDateTime shanghai) {
        travel.to(shanghai.atZone(SHANGHAI).toInstant());
    }

    /** Does what is due now, and lets every fact arrive. */
    public void settle() {
        travel.settle();
    }

    public int runSweep(String name) {
        return bean(Sweeps.class).run(name);
    }

    public void awaitQuiet() {
        travel.awaitQuiet();
    }

    /** Publishes as another service would, and waits until this one has taken it in. */
    public UUID publish(Event... events) {
        UUID id = Ids.next(clock.instant());
        for (Event event : events) {
            id = Ids.next(clock.instant());
            wire.publish(id, event, clock.instant());
        }
        awaitQuiet();
        return id;
    }

    /** The same event delivered twice, with the same id. */
    public void publishTwice(Event event) {
        UUID id = publish(event);
        wire.publish(id, event, clock.instant());
        awaitQuiet();
    }

    /** Raw JSON of any type, to see what a consumer does with what it cannot read. */
    public void publishRaw(String topic, UUID key, String type, String json) {
        wire.send(topic, key, Ids.next(clock.instant()), type, json, clock.instant());
        awaitQuiet();
    }

    /** Every event of a type that is on Kafka by now, whoever published it. */
    public <E extends Event> List<E> published(Class<E> type) {
        awaitQuiet();
        String name = EventTypes.all().entrySet().stream()
                .filter(entry -> entry.getValue() == type)
                .findFirst()
                .orElseThrow()
                .getKey();
        return wire.all(topicOf(name), name, type);
    }

    /** A person at this service's door. */
    public HttpAs as(UUID personId) {
        return new HttpAs(root(), () -> tokens.token(personId, clock.instant()));
    }

    public HttpAs anonymous() {
        return new HttpAs(root(), null);
    }

    public List<CaughtMail> mails() {
        return RealParts.mail().received();
    }

    public MailCatcher mailServer() {
        return RealParts.mail();
    }

    /** The database as its superuser sees it, row-level security aside. */
    public JdbcClient sql() {
        return sql;
    }

    public String root() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public Instant at(LocalDateTime shanghai) {
        return shanghai.atZone(SHANGHAI).toInstant();
    }

    private static String topicOf(String type) {
        return switch (type) {
            case BusinessChanged.TYPE -> Topics.REGISTRY_BUSINESS;
            case PersonChanged.TYPE -> Topics.REGISTRY_PERSON;
            case ContactChanged.TYPE -> Topics.REGISTRY_CONTACT;
            default -> type.substring(0, type.indexOf('.')) + ".events";
        };
    }

    @Override
    public void close() {
        wire.close();
        context.close();
    }
}

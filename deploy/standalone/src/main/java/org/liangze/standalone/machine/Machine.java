package org.liangze.standalone.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.liangze.embedded.MailCatcher;
import org.liangze.escalation.EscalationApplication;
import org.liangze.kit.Service;
import org.liangze.kit.quiet.TimeTravel;
import org.liangze.kit.time.MovableClock;
import org.liangze.notify.NotifyApplication;
import org.liangze.portal.PortalApplication;
import org.liangze.registry.RegistryApplication;
import org.liangze.tasking.TaskingApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The running system. Close it to stop the portal, then the services, then what they stand on. */
public final class Machine implements AutoCloseable {
    private static final Map<String, Class<?>> SERVICES = new LinkedHashMap<>();

    static {
        SERVICES.put("registry", RegistryApplication.class);
        SERVICES.put("tasking", TaskingApplication.class);
        SERVICES.put("escalation", EscalationApplication.class);
        SERVICES.put("notify", NotifyApplication.class);
    }

    private final MachineOptions options;
    private final Path home;
    private final Keys keys;
    private final String issuer;
    private final Parts parts;
    private final Map<String, ConfigurableApplicationContext> services = new LinkedHashMap<>();
    private @Nullable ConfigurableApplicationContext portal;

    private Machine(MachineOptions options, Path home) {
        this.options = options;
        this.home = home;
        this.keys = Keys.in(home.resolve("keys"));
        this.issuer = "http://localhost:" + (options.portalPort() == null ? 0 : options.portalPort());
        this.parts = Parts.start(options.home());
    }

    /**
     * Starts everything.
     *
     * @throws org.liangze.embedded.StartupProblem in words for a person, when something on this computer is in the way
     */
    public static Machine start(MachineOptions options) {
        options.progress().accept("PostgreSQL, Kafka");
        Machine machine = new Machine(options, home(options));
        try {
            options.services().forEach(machine::startService);
            if (options.portalPort() != null) {
                options.progress().accept("portal");
                machine.portal = machine.startPortal(options.portalPort());
            }
            return machine;
        } catch (RuntimeException | Error e) {
            machine.close();
            throw e;
        }
    }

    /** Starts one more service. */
    public void startService(String name) {
        options.progress().accept(name);
        Class<?> application = Objects.requireNonNull(SERVICES.get(name), () -> "no service " + name);
        services.put(name, start(Service.builder(application, name), Map.of("server.port", "0")));
    }

    /** Stops a service and leaves the others alone. */
    public void stopService(String name) {
        service(name).close();
        services.remove(name);
    }

    /** The running services by name. */
    public Map<String, ConfigurableApplicationContext> services() {
        return Map.copyOf(services);
    }

    public ConfigurableApplicationContext service(String name) {
        ConfigurableApplicationContext service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("no service " + name + "; there are " + services.keySet());
        }
        return service;
    }

    /** The portal's context, when the machine has one. */
    public ConfigurableApplicationContext portal() {
        if (portal == null) {
            throw new IllegalStateException("this machine was started without a portal");
        }
        return portal;
    }

    /** Where a service listens. */
    public String url(String service) {
        return "http://127.0.0.1:" + service(service).getEnvironment().getProperty("local.server.port");
    }

    /** A token that the services take as this person's, valid for half an hour of the machine's clock. */
    public String token(UUID personId) {
        return keys.token(personId, issuer, now());
    }

    public MailCatcher mail() {
        return parts.mail();
    }

    /** Bootstrap servers of the broker, for whoever wants to read the topics. */
    public String kafka() {
        return parts.kafka().bootstrapServers();
    }

    /** JDBC address of the database; its superuser is {@code postgres} and has no password on loopback. */
    public String database() {
        return parts.postgres().jdbcUrl(Parts.DATABASE);
    }

    public Path home() {
        return home;
    }

    /** The driver of a machine with a movable clock. */
    public TimeTravel timeTravel() {
        MovableClock clock = options.clock();
        if (clock == null) {
            throw new IllegalStateException("this machine runs on real time");
        }
        return new TimeTravel(clock, List.copyOf(services.values()));
    }

    private Instant now() {
        Clock clock = options.clock();
        return clock == null ? Clock.systemUTC().instant() : clock.instant();
    }

    private ConfigurableApplicationContext startPortal(int port) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("server.port", Integer.toString(port));
        properties.put("liangze.sweeps.auto", "false"); // nothing is swept there, so it has no scheduler
        properties.put("liangze.signing-key", keys.privateKey().toString());
        services.keySet().forEach(name -> properties.put("liangze.services." + name, url(name)));
        return start(Service.builder(PortalApplication.class, "portal"), properties);
    }

    private ConfigurableApplicationContext start(SpringApplicationBuilder application, Map<String, String> own) {
        Map<String, String> properties = new LinkedHashMap<>(Map.of(
                "server.address", "127.0.0.1",
                "liangze.database.url", database(),
                "liangze.database.admin-user", parts.postgres().user(),
                "liangze.database.admin-password", "",
                "liangze.database.password", keys.databasePassword(),
                "liangze.kafka", kafka(),
                "liangze.issuer", issuer,
                "liangze.token-key", keys.publicKey().toString(),
                "liangze.bootstrap-administrator", options.bootstrapAdministrator(),
                "liangze.sweeps.auto", Boolean.toString(options.clock() == null)));
        if (options.clock() != null) {
            properties.put("liangze.import-patience", "10m"); // a rehearsal does one thing after the other
        }
        properties.put("liangze.data-keys", keys.dataKeys());
        properties.put("liangze.notify.mail.portal", issuer);
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", Integer.toString(parts.mail().port()));
        properties.putAll(options.properties());
        properties.putAll(own);
        MovableClock clock = options.clock();
        if (clock != null) {
            application.initializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
        }
        return application
                .registerShutdownHook(false)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    private static Path home(MachineOptions options) {
        try {
            Path given = options.home();
            return given == null ? Files.createTempDirectory("liangze") : Files.createDirectories(given);
        } catch (IOException e) {
            throw new IllegalStateException("cannot make the folder " + options.home() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (portal != null) {
            portal.close();
        }
        closeServices();
        parts.close();
        if (options.home() == null) {
            deleteTemporary();
        }
    }

    /** All at once: most of it is waiting for consumers to take their leave. */
    private void closeServices() {
        try (ExecutorService eachAlone = Executors.newVirtualThreadPerTaskExecutor()) {
            services.values().forEach(service -> eachAlone.execute(service::close));
        }
    }

    private void deleteTemporary() {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            home.toFile().deleteOnExit();
        }
    }
}

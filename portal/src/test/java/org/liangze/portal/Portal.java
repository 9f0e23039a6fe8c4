package org.liangze.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.portal.account.Accounts;
import org.liangze.testkit.Fixtures;
import org.liangze.testkit.ServiceUnderTest;
import org.liangze.testkit.TestTokens;

/** One portal for all tests of this module, with a stub where the registry would be and nothing where tasking would be. */
public final class Portal {
    public static final String ISSUER = TestTokens.ISSUER;
    public static final String REGION = "230102";
    public static final String PASSWORD = "三月春风-spring";

    public static final StubService REGISTRY = new StubService();
    public static final ServiceUnderTest PORTAL = start();

    private Portal() {}

    private static ServiceUnderTest start() {
        StubService away = new StubService();
        away.stop();
        return start(
                "liangze.services.tasking=" + away.address(),
                "liangze.identity.first-administrator.code=root",
                "liangze.identity.first-administrator.password=" + PASSWORD);
    }

    /** Another portal beside it, with settings of its own. */
    public static ServiceUnderTest start(String... properties) {
        return ServiceUnderTest.start(
                PortalApplication.class,
                "portal",
                LocalDateTime.of(2026, 8, 3, 9, 0),
                Stream.concat(
                                Stream.of(
                                        "liangze.signing-key=" + folder().resolve("key.pem"),
                                        "liangze.largest-upload=10MB",
                                        "liangze.services.registry=" + REGISTRY.address()),
                                Stream.of(properties))
                        .toArray(String[]::new));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("portal-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person on the register who has a password. */
    public static UUID person(String code, Role role) {
        PORTAL.publish(
                Fixtures.aPerson(code).role(role).at(Level.COUNTY, REGION).build());
        UUID id = Fixtures.person(code);
        PORTAL.bean(Accounts.class).setPassword(id, PASSWORD);
        return id;
    }

    public static Browser browser() {
        return new Browser(PORTAL.root());
    }

    /** A browser in which this person has signed in. */
    public static Browser signedIn(String code) {
        Browser browser = browser();
        browser.signIn(code, PASSWORD);
        return browser;
    }
}

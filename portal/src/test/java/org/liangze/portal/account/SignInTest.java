package org.liangze.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.liangze.portal.Browser.json;
import static org.liangze.portal.Browser.location;
import static org.liangze.portal.Portal.PASSWORD;
import static org.liangze.portal.Portal.PORTAL;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.portal.Browser;
import org.liangze.portal.Portal;
import org.liangze.testkit.Fixtures;

class SignInTest {
    @Test
    void theRightPasswordOpensASession() {
        UUID id = Portal.person("sign-cadre", Role.CADRE);
        Browser browser = Portal.browser();

        assertThat(browser.fetch("/api/session").statusCode()).isEqualTo(401);
        assertThat(location(browser.signIn("sign-cadre", PASSWORD))).endsWith("/");

        assertThat(location(Portal.browser().signIn("Sign-CADRE ", PASSWORD)))
                .as("as a phone's keyboard may write it")
                .endsWith("/");

        var session = json(browser.fetch("/api/session"));
        assertThat(session.path("personId").asString()).isEqualTo(id.toString());
        assertThat(session.path("roleName").asString()).isEqualTo("包保干部");
        assertThat(session.path("region").asString()).isEqualTo(Portal.REGION);
        assertThat(session.path("home").asString()).isEqualTo("/m/");
        assertThat(location(browser.open("/"))).endsWith("/m/");
    }

    @Test
    void aDeepLinkIsTakenUpAfterSigningInButNoForeignAddress() {
        Portal.person("sign-link", Role.OFFICE);
        Browser browser = Portal.browser();
        browser.open("/login?next=/console/queue?level=2");

        assertThat(location(browser.submit(
                        "/login",
                        Map.of("username", "sign-link", "password", PASSWORD, "next", "/console/queue?level=2"))))
                .endsWith("/console/queue?level=2");
        assertThat(location(browser.submit(
                        "/login", Map.of("username", "sign-link", "password", PASSWORD, "next", "//evil.example/m/"))))
                .isEqualTo("/");
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForFifteenMinutes() {
        Portal.person("sign-lock", Role.OFFICE);
        Browser browser = Portal.browser();
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(location(browser.signIn("sign-lock", "wrong"))).endsWith("/login?error=wrong");
        }
        assertThat(location(browser.signIn("sign-lock", "wrong"))).endsWith("/login?error=locked&minutes=15");
        assertThat(browser.open("/login?error=locked&minutes=15").body()).contains("已锁定，请 15 分钟后再试");
        assertThat(location(browser.signIn("sign-lock", PASSWORD))).contains("error=locked");

        PORTAL.clock().moveTo(PORTAL.clock().instant().plus(Duration.ofMinutes(15)));
        assertThat(location(browser.signIn("sign-lock", PASSWORD))).endsWith("/");
    }

    @Test
    void theFormCarriesItsOwnCsrfToken() {
        Portal.person("sign-form", Role.OFFICE);
        Browser browser = Portal.browser();
        String page = browser.open("/login").body();
        String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        var answer = browser.send(browser.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "_csrf=" + token + "&username=sign-form&password="
                                + java.net.URLEncoder.encode(PASSWORD, java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(location(answer)).endsWith("/");
    }

    @Test
    void unknownNamesAndPersonsWithoutAPasswordAreRefusedAlike() {
        PORTAL.publish(Fixtures.aPerson("sign-none").role(Role.CADRE).build());
        Browser browser = Portal.browser();
        assertThat(location(browser.signIn("nobody", PASSWORD))).endsWith("/login?error=wrong");
        assertThat(location(browser.signIn("sign-none", PASSWORD))).endsWith("/login?error=wrong");
        assertThat(browser.open("/login?error=wrong").body()).contains("用户名或密码不正确");
    }

    @Test
    void whoeverLeavesCannotSignInAndTheOpenSessionEnds() {
        Portal.person("sign-left", Role.OFFICE);
        Browser browser = Portal.signedIn("sign-left");
        assertThat(browser.fetch("/api/session").statusCode()).isEqualTo(200);

        PORTAL.publish(Fixtures.aPerson("sign-left")
                .role(Role.OFFICE)
                .at(Level.COUNTY, Portal.REGION)
                .version(2)
                .left()
                .build());

        assertThat(browser.fetch("/api/session").statusCode()).isEqualTo(401);
        assertThat(browser.fetch("/api/registry/me").statusCode()).isEqualTo(401);
        assertThat(location(browser.signIn("sign-left", PASSWORD))).endsWith("/login?error=wrong");
    }

    @Test
    void theSameEventTwiceChangesNothing() {
        var person = Fixtures.aPerson("sign-twice").role(Role.OFFICE).build();
        PORTAL.bean(Accounts.class).setPassword(person.personId(), PASSWORD);
        PORTAL.publishTwice(person);
        Browser browser = Portal.signedIn("sign-twice");
        PORTAL.publishTwice(person);
        assertThat(browser.fetch("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorSetsAFirstPasswordThatMustBeReplaced() {
        Portal.person("sign-admin", Role.ADMINISTRATOR);
        PORTAL.publish(Fixtures.aPerson("sign-new")
                .role(Role.CADRE)
                .at(Level.COUNTY, Portal.REGION)
                .build());
        UUID newcomer = Fixtures.person("sign-new");
        Browser admin = Portal.signedIn("sign-admin");
        String path = "/api/accounts/" + newcomer + "/password";
        assertThat(admin.post(path, "{\"password\":\"short\"}").statusCode()).isEqualTo(400);
        assertThat(admin.post(path, "{\"password\":\"first-password\"}").statusCode())
                .isEqualTo(204);

        Browser browser = Portal.browser();
        browser.signIn("sign-new", "first-password");
        assertThat(location(browser.open("/"))).endsWith("/password");
        assertThat(json(browser.fetch("/api/session")).path("type").asString()).endsWith("password-must-change");

        browser.open("/password");
        var changed = browser.submit(
                "/password", Map.of("current", "first-password", "next", "my-own-words", "again", "my-own-words"));
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(browser.fetch("/api/session").statusCode()).isEqualTo(200);
        assertThat(PORTAL.sql()
                        .sql("select act from audit where subject = :subject order by id")
                        .param("subject", "person/" + newcomer)
                        .query(String.class)
                        .list())
                .containsExactly("password-set", "signed-in", "password-changed");
    }

    @Test
    void theFirstAdministratorComesInWithTheConfiguredPasswordOnce() {
        PORTAL.publish(Fixtures.aPerson("root").role(Role.ADMINISTRATOR).build());
        Browser browser = Portal.browser();
        browser.signIn("root", PASSWORD);
        assertThat(location(browser.open("/"))).endsWith("/password");
        PORTAL.bean(Accounts.class).setPassword(Fixtures.person("root"), "another-good-one");
        assertThat(location(Portal.browser().signIn("root", PASSWORD))).endsWith("/login?error=wrong");
    }

    @Test
    void signingInLeavesATrace() {
        UUID id = Portal.person("sign-trace", Role.OFFICE);
        Portal.browser().signIn("sign-trace", "wrong");
        Portal.signedIn("sign-trace");
        assertThat(PORTAL.sql()
                        .sql("select act from audit where subject = :subject order by id")
                        .param("subject", "person/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("sign-in-refused", "signed-in");
    }

    @Test
    void onlyAnAdministratorOfThePlaceSetsPasswords() {
        Portal.person("sign-office", Role.OFFICE);
        Portal.person("sign-admin2", Role.ADMINISTRATOR);
        PORTAL.publish(Fixtures.aPerson("sign-elsewhere")
                .role(Role.CADRE)
                .at(Level.COUNTY, "110101")
                .build());
        String path = "/api/accounts/" + Fixtures.person("sign-elsewhere") + "/password";
        assertThat(Portal.signedIn("sign-office")
                        .post(path, "{\"password\":\"first-password\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Portal.signedIn("sign-admin2")
                        .post(path, "{\"password\":\"first-password\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNewPasswordEndsTheOldSessions() {
        UUID id = Portal.person("sign-again", Role.OFFICE);
        Browser browser = Portal.signedIn("sign-again");
        PORTAL.bean(Accounts.class).setPassword(id, "another-good-one");
        assertThat(browser.fetch("/api/session").statusCode()).isEqualTo(401);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PORTAL.bean(Accounts.class).setPassword(id, "1234567890"));
    }
}

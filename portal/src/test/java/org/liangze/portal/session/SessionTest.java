package org.liangze.portal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.portal.Browser.json;
import static org.liangze.portal.Browser.location;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Role;
import org.liangze.portal.Browser;
import org.liangze.portal.Portal;

class SessionTest {
    @Test
    void theCookieIsForTheServerOnlyAndChangesAtSignIn() {
        Portal.person("session-cookie", Role.OFFICE);
        Browser browser = Portal.browser();
        browser.open("/api-docs/");
        String before = browser.cookie("LIANGZE_SESSION");
        var answer = browser.signIn("session-cookie", Portal.PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("LIANGZE_SESSION")).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("LIANGZE_SESSION=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/"));
        assertThat(location(answer)).endsWith("/api-docs/?continue");
    }

    @Test
    void aPostNeedsTheCsrfToken() {
        Portal.person("session-csrf", Role.OFFICE);
        Browser browser = Portal.signedIn("session-csrf");
        browser.fetch("/api/session");

        assertThat(json(browser.postWithoutCsrf("/api/registry/businesses", "{}"))
                        .path("type")
                        .asString())
                .endsWith(":csrf");
        assertThat(browser.post("/api/registry/businesses", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void everyoneSeesOnlyTheirOwnSession() {
        Portal.person("session-one", Role.OFFICE);
        Portal.person("session-two", Role.CADRE);
        Browser one = Portal.signedIn("session-one");
        Browser two = Portal.signedIn("session-two");

        assertThat(json(one.fetch("/api/session")).path("role").asString()).isEqualTo("OFFICE");
        assertThat(json(two.fetch("/api/session")).path("role").asString()).isEqualTo("CADRE");
        assertThat(one.cookie("LIANGZE_SESSION")).isNotEqualTo(two.cookie("LIANGZE_SESSION"));
        assertThat(Portal.browser().fetch("/api/session").statusCode()).isEqualTo(401);
        two.submit("/logout", Map.of());
        assertThat(one.fetch("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        Portal.person("session-out", Role.OFFICE);
        Browser browser = Portal.signedIn("session-out");
        String cookie = browser.cookie("LIANGZE_SESSION");
        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(204);

        Browser thief = Portal.browser();
        var answer = thief.send(thief.request("/api/session")
                .header("Cookie", "LIANGZE_SESSION=" + cookie)
                .header("Accept", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void everyRoleHasAHome() {
        for (Role role : Role.values()) {
            assertThat(Home.of(role)).isIn("/m/", "/console/");
        }
        assertThat(Home.of(Role.UNIT_HEAD)).isEqualTo("/console/");
        assertThat(Home.of(Role.BUSINESS)).isEqualTo("/console/");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        var headers = Portal.browser().open("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void onlyHealthIsShownOfTheInside() {
        assertThat(Portal.browser().fetch("/actuator/health").statusCode()).isEqualTo(200);
        Portal.person("session-health", Role.ADMINISTRATOR);
        Browser admin = Portal.signedIn("session-health");
        assertThat(admin.fetch("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(admin.fetch("/actuator/sessions").statusCode()).isEqualTo(404);
    }
}

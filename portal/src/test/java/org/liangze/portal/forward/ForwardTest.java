package org.liangze.portal.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.portal.Browser.json;
import static org.liangze.portal.Portal.PORTAL;
import static org.liangze.portal.Portal.REGISTRY;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Role;
import org.liangze.portal.Browser;
import org.liangze.portal.Portal;
import org.liangze.portal.StubService;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class ForwardTest {
    @Test
    void aServiceGetsATokenThatSaysWhoAndNothingOfTheBrowsersSession() {
        UUID id = Portal.person("forward-token", Role.OFFICE);
        Browser browser = Portal.signedIn("forward-token");
        var answer = browser.post(
                "/api/registry/businesses/a%20b?q=%E8%80%81&limit=2", "{\"name\":1}", "Idempotency-Key", "k-1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("inner"));
        StubService.Seen seen = REGISTRY.last();
        assertThat(seen.target()).isEqualTo("/businesses/a%20b?q=%E8%80%81&limit=2");
        assertThat(seen.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(seen.header("Cookie")).isEmpty();
        assertThat(seen.header("X-XSRF-TOKEN")).isEmpty();
        Jwt token = PORTAL.bean(JwtDecoder.class)
                .decode(seen.header("Authorization").substring("Bearer ".length()));
        assertThat(token.getSubject()).isEqualTo(id.toString());
        assertThat(token.getClaimAsString("iss")).isEqualTo(Portal.ISSUER);
        assertThat(token.getAudience()).containsExactly("liangze");
    }

    @Test
    void aRefusalComesThroughUntouched() {
        Portal.person("forward-refused", Role.OFFICE);
        var answer = Portal.signedIn("forward-refused").fetch("/api/registry/refused");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).path("detail").asString()).isEqualTo("已有人办理");
    }

    @Test
    void aServiceThatIsDownIsSaidInPlainWords() {
        Portal.person("forward-down", Role.OFFICE);
        Browser browser = Portal.signedIn("forward-down");
        var answer = browser.fetch("/api/tasking/tasks/mine");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).path("detail").asString()).isEqualTo("数据服务暂时连不上，请稍后重试");
        assertThat(browser.fetch("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void uploadsStreamThroughUpToTheLimit() {
        Portal.person("forward-upload", Role.OFFICE);
        Browser browser = Portal.signedIn("forward-upload");
        byte[] large = new byte[8 << 20];
        var answer = browser.send(browser.request("/api/registry/imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("X-XSRF-TOKEN", browser.csrf())
                .POST(BodyPublishers.ofByteArray(large)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(REGISTRY.last().bytes()).isEqualTo(large.length);

        var chunked = browser.send(browser.request("/api/registry/imports")
                .header("X-XSRF-TOKEN", browser.csrf())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(chunked.statusCode()).isEqualTo(200);
        assertThat(REGISTRY.last().bytes()).isEqualTo(large.length);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        Portal.person("forward-large", Role.OFFICE);
        Browser browser = Portal.signedIn("forward-large");
        byte[] large = new byte[(10 << 20) + 1];
        var answer = browser.send(browser.request("/api/registry/imports")
                .header("X-XSRF-TOKEN", browser.csrf())
                .POST(BodyPublishers.ofByteArray(large)));
        assertThat(answer.statusCode()).isEqualTo(413);
        var chunked = browser.send(browser.request("/api/registry/imports")
                .header("X-XSRF-TOKEN", browser.csrf())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(chunked.statusCode()).isEqualTo(413);
    }

    @Test
    void nothingElseIsReachable() {
        Portal.person("forward-other", Role.ADMINISTRATOR);
        Browser browser = Portal.signedIn("forward-other");
        REGISTRY.forget();
        assertThat(browser.fetch("/api/billing/invoices").statusCode()).isEqualTo(404);
        assertThat(browser.fetch("/api/registry/actuator/env").statusCode()).isEqualTo(404);
        assertThat(browser.fetch("/api/registry/%61ctuator/env").statusCode()).isEqualTo(404);
        assertThat(browser.fetch("/api/registry/..;/actuator/env").statusCode()).isEqualTo(400);
        assertThat(Portal.browser().fetch("/api/registry/me").statusCode()).isEqualTo(401);
        assertThat(REGISTRY.untouched()).isTrue();
    }
}

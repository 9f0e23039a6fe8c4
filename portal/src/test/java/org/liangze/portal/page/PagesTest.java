package org.liangze.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.portal.Browser.json;
import static org.liangze.portal.Browser.location;

import org.junit.jupiter.api.Test;
import org.liangze.contracts.Role;
import org.liangze.portal.Browser;
import org.liangze.portal.Portal;

class PagesTest {
    @Test
    void aDeepLinkIsAnsweredWithTheAppAndAMissingFileIsNot() {
        Browser browser = Portal.browser();
        assertThat(location(browser.open("/m"))).endsWith("/m/");
        for (String path : new String[] {"/m/", "/m/tasks/42", "/console/", "/console/queue"}) {
            var page = browser.open(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-cache");
        }
        assertThat(browser.open("/m/assets/gone-1a2b.js").statusCode()).isEqualTo(404);
        assertThat(browser.open("/console/gone.js").statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonGetsAPageForAnErrorAndAProgramAProblem() {
        Portal.person("pages-error", Role.OFFICE);
        Browser browser = Portal.signedIn("pages-error");
        assertThat(browser.open("/nonsense").body()).contains("没有这个页面").contains("portal.css");
        assertThat(json(browser.fetch("/nonsense")).path("type").asString()).startsWith("urn:liangze:problem:");
        assertThat(browser.open("/pages/portal.css").body()).contains("#1a5fb4");
    }

    @Test
    void theTryItPageListsEveryService() {
        Portal.person("pages-docs", Role.OFFICE);
        Browser browser = Portal.signedIn("pages-docs");
        assertThat(browser.open("/api-docs/").body()).contains("try-it.js");
        assertThat(browser.open("/api-docs/try-it.js").body())
                .contains("/api/registry/v3/api-docs", "/api/notify/v3/api-docs", "/v3/api-docs");
        assertThat(browser.open("/api-docs/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
        assertThat(location(Portal.browser().open("/api-docs/"))).endsWith("/login");
    }

    @Test
    void thePortalPublishesItsOwnOperations() {
        Portal.person("pages-own", Role.OFFICE);
        var document = json(Portal.signedIn("pages-own").fetch("/v3/api-docs"));
        assertThat(document.path("servers").path(0).path("url").asString()).isEqualTo("/");
        assertThat(document.path("paths").has("/api/session")).isTrue();
        assertThat(document.path("paths").has("/api/accounts/{personId}/password"))
                .isTrue();
        assertThat(document.path("paths").has("/api/{service}/**")).isFalse();
        assertThat(Portal.browser().fetch("/v3/api-docs").statusCode()).isEqualTo(401);
    }
}

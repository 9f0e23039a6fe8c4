package org.liangze.portal.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.liangze.portal.Browser.json;
import static org.liangze.portal.Browser.location;

import org.junit.jupiter.api.Test;
import org.liangze.contracts.Role;
import org.liangze.portal.Browser;
import org.liangze.portal.Portal;
import org.liangze.testkit.Fixtures;
import org.liangze.testkit.ServiceUnderTest;

class ExternalIdentityTest {
    @Test
    void anotherProviderSaysWhoAndTheRegisterSaysWhat() throws Exception {
        try (StubProvider provider = new StubProvider();
                ServiceUnderTest portal = Portal.start(
                        "spring.cloud.stream.bindings.kitPersons-in-0.group=portal-external",
                        "liangze.identity.provider=external",
                        "liangze.identity.external.issuer=" + provider.issuer(),
                        "liangze.identity.external.client-id=liangze-portal",
                        "liangze.identity.external.client-secret=secret",
                        "liangze.identity.external.person-claim=employee")) {
            portal.publish(Fixtures.aPerson("ext-1").role(Role.REGULATOR).build());

            provider.account("ext-1");
            Browser browser = new Browser(portal.root());
            assertThat(browser.open("/login").body()).contains("/oauth2/authorization/external");
            assertThat(location(signIn(browser))).isEqualTo("/");
            assertThat(json(browser.fetch("/api/session")).path("personId").asString())
                    .isEqualTo(Fixtures.person("ext-1").toString());
            assertThat(browser.fetch("/api/registry/me").statusCode()).isEqualTo(200);

            provider.account("nobody");
            assertThat(location(signIn(new Browser(portal.root())))).endsWith("/login?error=register");
        }
    }

    private static java.net.http.HttpResponse<String> signIn(Browser browser) {
        String provider = location(browser.open("/oauth2/authorization/external"));
        String back = location(browser.open(provider));
        return browser.open(back);
    }

    @Test
    void anExternalProviderWithoutAnAddressIsAMistakeAtStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentityProperties(
                        IdentityProperties.Provider.EXTERNAL, new IdentityProperties.External("", "", "", "sub")))
                .withMessageContaining("liangze.identity.external.issuer");
    }

    @Test
    void aSignInLeadsToPagesOfOursOnly() {
        assertThat(Landing.of("/m/tasks/1?view=todo#top")).isEqualTo("/m/tasks/1?view=todo#top");
        for (String foreign : new String[] {
            "https://evil.example/m/", "//evil.example", "/\\evil.example", "/login", "/m/\r\nSet-Cookie: a=b", "", null
        }) {
            assertThat(Landing.of(foreign)).isEqualTo("/");
        }
    }
}

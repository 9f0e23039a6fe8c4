package org.liangze.portal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.portal.Browser.json;
import static org.liangze.portal.Browser.location;
import static org.liangze.portal.Portal.PORTAL;
import static org.liangze.portal.Portal.REGISTRY;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.portal.Browser;
import org.liangze.portal.Portal;
import org.liangze.testkit.Fixtures;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class TokenTest {
    private static final String REDIRECT = "https://app.example/back";

    @Test
    void aScriptActsAsThePersonItIsBoundTo() {
        Portal.person("token-admin", Role.ADMINISTRATOR);
        UUID person = Portal.person("token-script", Role.OFFICE);
        var issued = json(Portal.signedIn("token-admin")
                .post("/api/clients", "{\"name\":\"夜间导入\",\"personId\":\"" + person + "\"}"));
        String token = json(clientToken(
                        issued.path("clientId").asString(),
                        issued.path("clientSecret").asString()))
                .path("access_token")
                .asString();
        Jwt content = PORTAL.bean(JwtDecoder.class).decode(token);
        assertThat(content.getSubject()).isEqualTo(person.toString());
        assertThat(content.getAudience()).containsExactly("liangze");

        Browser script = Portal.browser();
        var answer = script.send(script.request("/api/registry/businesses")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(REGISTRY.last().header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(PORTAL.sql()
                        .sql("select count(*) from api_client where secret_hash like '%' || :secret || '%'")
                        .param("secret", issued.path("clientSecret").asString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aWrongSecretAWithdrawnClientAndAPersonWhoLeftGetNoToken() {
        Portal.person("token-admin2", Role.ADMINISTRATOR);
        Portal.person("token-leaver", Role.OFFICE);
        UUID leaver = Fixtures.person("token-leaver");
        ApiClients.Issued issued = PORTAL.bean(ApiClients.class).forScript("a", leaver);
        assertThat(clientToken(issued.clientId(), "wrong").statusCode()).isEqualTo(401);
        PORTAL.publish(Fixtures.aPerson("token-leaver")
                .role(Role.OFFICE)
                .at(Level.COUNTY, Portal.REGION)
                .version(2)
                .left()
                .build());
        assertThat(clientToken(issued.clientId(), issued.clientSecret()).statusCode())
                .isBetween(400, 401);

        UUID person = Portal.person("token-withdrawn", Role.OFFICE);
        ApiClients.Issued other = PORTAL.bean(ApiClients.class).forScript("b", person);
        Browser admin = Portal.signedIn("token-admin2");
        assertThat(admin.fetch("/api/clients").body())
                .contains(other.clientId())
                .doesNotContain(other.clientSecret());
        var withdrawn = admin.send(admin.request("/api/clients/" + other.clientId())
                .header("X-XSRF-TOKEN", admin.csrf())
                .DELETE());
        assertThat(withdrawn.statusCode()).isEqualTo(204);
        assertThat(clientToken(other.clientId(), other.clientSecret()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aForgedTokenIsRefused() {
        Browser script = Portal.browser();
        var answer = script.send(script.request("/api/registry/me").header("Authorization", "Bearer a.b.c"));
        assertThat(answer.statusCode()).isEqualTo(401);
        UUID person = Portal.person("token-forged", Role.OFFICE);
        // the test kit signs with a key of its own
        assertThat(PORTAL.as(person).get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void anApplicationSignsPeopleInByTheCodeFlow() throws Exception {
        Portal.person("token-admin3", Role.ADMINISTRATOR);
        UUID person = Portal.person("token-user", Role.CADRE);
        var client = json(Portal.signedIn("token-admin3")
                .post("/api/clients", "{\"name\":\"大屏\",\"redirectUris\":[\"" + REDIRECT + "\"]}"));
        String id = client.path("clientId").asString();
        String verifier = "v".repeat(50);
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        String authorize = "/oauth2/authorize?response_type=code&client_id=" + id + "&scope=openid%20profile&state=s1"
                + "&redirect_uri=" + encoded(REDIRECT) + "&code_challenge=" + challenge + "&code_challenge_method=S256";

        Browser browser = Portal.browser();
        assertThat(location(browser.open(authorize))).endsWith("/login");
        String again = location(browser.signIn("token-user", Portal.PASSWORD));
        String back = location(browser.open(again.substring(again.indexOf("/oauth2"))));
        assertThat(back).startsWith(REDIRECT + "?").contains("state=s1");
        String code = back.replaceAll(".*[?&]code=([^&]+).*", "$1");

        var tokens = json(tokenRequest(
                id,
                client.path("clientSecret").asString(),
                "grant_type=authorization_code&code=" + code + "&code_verifier=" + verifier + "&redirect_uri="
                        + encoded(REDIRECT)));
        Jwt access =
                PORTAL.bean(JwtDecoder.class).decode(tokens.path("access_token").asString());
        assertThat(access.getSubject()).isEqualTo(person.toString());
        assertThat(tokens.path("id_token").asString()).isNotEmpty();
    }

    @Test
    void discoveryAndKeysAreOpen() {
        Browser anyone = Portal.browser();
        var discovery = json(anyone.fetch("/.well-known/openid-configuration"));
        assertThat(discovery.path("issuer").asString()).isEqualTo(Portal.ISSUER);
        var key = json(anyone.fetch("/oauth2/jwks")).path("keys").path(0);
        assertThat(key.path("kty").asString()).isEqualTo("RSA");
        assertThat(key.has("d")).isFalse();
    }

    private static HttpResponse<String> clientToken(String id, String secret) {
        return tokenRequest(id, secret, "grant_type=client_credentials");
    }

    private static HttpResponse<String> tokenRequest(String id, String secret, String form) {
        Browser script = Portal.browser();
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return script.send(script.request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

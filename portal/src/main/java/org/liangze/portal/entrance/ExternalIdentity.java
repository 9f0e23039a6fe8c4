package org.liangze.portal.entrance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liangze.portal.session.PersonCodes;
import org.liangze.portal.session.SignInLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Sign-in at an OpenID Connect provider instead of the built-in identity. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "liangze.identity.provider", havingValue = "external")
class ExternalIdentity {
    static final String REGISTRATION = "external";
    private static final String PERSON_ID = "liangze_person_id";

    /** The provider may be away when the portal starts: its description is read when first needed. */
    @Bean
    ClientRegistrationRepository clientRegistrations(IdentityProperties identity) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(identity.external())));
    }

    private static ClientRegistration registration(IdentityProperties.External external) {
        return ClientRegistrations.fromIssuerLocation(external.issuer())
                .registrationId(REGISTRATION)
                .clientId(external.clientId())
                .clientSecret(external.clientSecret())
                .scope("openid", "profile")
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .build();
    }

    /** Turns the provider's account into the person of the register; a session then looks as after a built-in sign-in. */
    @Bean
    OAuth2UserService<OidcUserRequest, OidcUser> personOfAccount(
            IdentityProperties identity, PersonCodes codes, SignInLog log) {
        OidcUserService provider = new OidcUserService();
        String claim = identity.external().personClaim();
        return request -> {
            OidcUser account = provider.loadUser(request);
            UUID person = codes.inPost(String.valueOf(account.getClaims().get(claim)))
                    .orElseThrow(() -> new OAuth2AuthenticationException(
                            new OAuth2Error("not-on-register", "no person in post has this code", null)));
            log.signedIn(person, "external");
            Map<String, Object> claims = Map.of(PERSON_ID, person.toString());
            var authorities =
                    List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY));
            return new DefaultOidcUser(authorities, account.getIdToken(), new OidcUserInfo(claims), PERSON_ID);
        };
    }

    /** The provider's own tokens are of no use here and are not kept. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new ForgottenClients();
    }
}

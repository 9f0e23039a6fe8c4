package org.liangze.portal.session;

import java.net.URI;
import java.time.InstantSource;
import org.liangze.kit.scope.People;
import org.liangze.portal.page.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The session cookie, and the guard as a part of the security chains only. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    private static final String COOKIE = "LIANGZE_SESSION";

    /** {@code __Host-} binds the cookie to this host over https; over plain http browsers refuse that prefix. */
    @Bean
    CookieSerializer cookieSerializer(@Value("${liangze.issuer}") URI address) {
        boolean https = "https".equals(address.getScheme());
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(https ? "__Host-" + COOKIE : COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(https);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Sessions end by real time, as Spring Session counts it, even where the programme's clock is moved. */
    @Bean
    SessionGuard sessionGuard(People people, SessionProperties properties, ProblemWriter problems) {
        return new SessionGuard(people, properties, problems, InstantSource.system());
    }

    @Bean
    FilterRegistrationBean<SessionGuard> sessionGuardOnlyInChains(SessionGuard guard) {
        FilterRegistrationBean<SessionGuard> registration = new FilterRegistrationBean<>(guard);
        registration.setEnabled(false);
        return registration;
    }
}

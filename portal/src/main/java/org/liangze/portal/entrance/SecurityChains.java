package org.liangze.portal.entrance;

import org.liangze.portal.session.SessionGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three ways in, asked in this order: the OAuth2 endpoints, requests that bring a token (scripts: no session, no CSRF), and
 * the browser with its session.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {
    private static final String[] OPEN = {
        "/",
        "/login",
        "/error",
        "/pages/**",
        "/m",
        "/m/**",
        "/console",
        "/console/**",
        "/favicon.ico",
        "/actuator/health",
        "/actuator/health/**"
    };

    private final SessionGuard guard;
    private final Refusing refusing;
    private final IdentityProperties identity;

    SecurityChains(SessionGuard guard, Refusing refusing, IdentityProperties identity) {
        this.guard = guard;
        this.refusing = refusing;
        this.identity = identity;
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(HttpSecurity http, RequestCache interrupted) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(interrupted))
                .addFilterAfter(guard, LogoutFilter.class)
                .headers(SecurityHeaders::apply)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusing))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain token(HttpSecurity http) {
        return http.securityMatcher(bearer())
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::apply)
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(refusing)
                        .accessDeniedHandler(refusing))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain browser(HttpSecurity http, RequestCache interrupted) {
        SignInOutcome outcome = new SignInOutcome(interrupted);
        if (identity.isExternal()) {
            http.oauth2Login(
                    login -> login.loginPage("/login").successHandler(outcome).failureHandler(outcome));
        } else {
            // The one AuthenticationProvider bean answers; named here again it would be asked, and count, twice.
            http.formLogin(
                    login -> login.loginPage("/login").successHandler(outcome).failureHandler(outcome));
        }
        return http.authorizeHttpRequests(all ->
                        all.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .csrf(CsrfConfigurer::spa)
                .requestCache(cache -> cache.requestCache(interrupted))
                .logout(logout -> logout.logoutUrl("/logout")
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT),
                                new MediaTypeRequestMatcher(MediaType.APPLICATION_JSON))
                        .logoutSuccessUrl("/login?bye"))
                .addFilterAfter(guard, LogoutFilter.class)
                .headers(SecurityHeaders::apply)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
                .build();
    }

    /** Only what a person opens by address is taken up again after signing in, never a request a page made. */
    @Bean
    RequestCache interrupted() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new OrRequestMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/oauth2/authorize"),
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/api-docs/")));
        return cache;
    }

    private static RequestMatcher bearer() {
        RequestMatcher present = new RequestHeaderRequestMatcher("Authorization");
        return request ->
                present.matches(request) && request.getHeader("Authorization").regionMatches(true, 0, "Bearer ", 0, 7);
    }
}

package org.liangze.kit.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Clock;
import java.util.List;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The edge of a service: bearer tokens only, problems, arguments, one published document. */
@AutoConfiguration
@Import(ProblemAdvice.class)
class WebAutoConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IdempotencyKey.class);
    }

    @Bean
    Commands commands(Transactions transactions, JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new Commands(transactions, jdbc, json, clock);
    }

    @Bean
    WebMvcConfigurer kitArguments(People people) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument(people));
                resolvers.add(new IdempotencyKeyArgument());
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokens(
            @Value("${liangze.token-key:}") String keyFile,
            @Value("${liangze.jwk-set:}") String jwkSet,
            @Value("${liangze.issuer}") String issuer,
            Clock clock) {
        return TokenVerification.decoder(keyFile, jwkSet, issuer, clock);
    }

    @Bean
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    SecurityFilterChain bearerOnly(HttpSecurity http, JsonMapper json) {
        AuthenticationEntryPoint signIn = (request, response, fault) -> {
            response.setStatus(401);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(json.writeValueAsString(Problems.of(401, "sign-in", "请先登录，或登录已过期，请重新登录")));
        };
        return http.authorizeHttpRequests(all -> all.requestMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(
                        AbstractHttpConfigurer
                                ::disable) // no cookies here: a token in a header cannot be forged by another site
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(signIn))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}).authenticationEntryPoint(signIn))
                .build();
    }

    @Bean
    OpenApiCustomizer document(
            @Value("${liangze.service}") String service,
            @Value("${liangze.api-root:/api/${liangze.service}}") String root) {
        return api -> {
            api.info(new Info().title("Liangze " + service).version("1"));
            api.servers(List.of(new Server().url(root)));
            describe(api);
        };
    }

    private static void describe(OpenAPI api) {
        if (api.getComponents() == null) {
            api.components(new Components());
        }
        api.getComponents()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.addSecurityItem(new SecurityRequirement().addList("token"));
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths()
                .values()
                .forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
                    if (method == HttpMethod.POST) {
                        operation.addParametersItem(new HeaderParameter()
                                .name(IdempotencyKey.HEADER)
                                .description("the same key gives the same answer and one effect")
                                .schema(new io.swagger.v3.oas.models.media.StringSchema().maxLength(200)));
                    }
                }));
    }
}

package org.liangze.portal.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The try-it page: every service's OpenAPI document under one address, with Swagger UI from this machine. */
@Configuration(proxyBeanMethods = false)
class ApiDocs implements WebMvcConfigurer {
    private static final String SWAGGER_UI = "classpath:/META-INF/resources/webjars/swagger-ui/5.32.14/";

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/api-docs", "/api-docs/");
        views.addViewController("/api-docs/").setViewName("forward:/api-docs/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/api-docs/**")
                .addResourceLocations("classpath:/pages/api-docs/", SWAGGER_UI)
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate());
    }
}

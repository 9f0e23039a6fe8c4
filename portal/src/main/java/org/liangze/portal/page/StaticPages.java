package org.liangze.portal.page;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The two web apps as files: built assets never change under their name, everything else is asked for anew; a deep link is
 * answered with the app's start page, a missing file with 404.
 */
@Configuration(proxyBeanMethods = false)
class StaticPages implements WebMvcConfigurer {
    private static final List<String> APPS = List.of("console", "m");
    private static final Resource NOT_BUILT = new ClassPathResource("pages/not-built.html");

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        for (String app : APPS) {
            views.addRedirectViewController("/" + app, "/" + app + "/");
            // A resource handler never sees the empty path.
            views.addViewController("/" + app + "/").setViewName("forward:/" + app + "/index.html");
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        for (String app : APPS) {
            resources
                    .addResourceHandler("/" + app + "/assets/**")
                    .addResourceLocations("classpath:/static/" + app + "/assets/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable());
            resources
                    .addResourceHandler("/" + app + "/**")
                    .addResourceLocations("classpath:/static/" + app + "/")
                    .setCacheControl(CacheControl.noCache())
                    .resourceChain(true)
                    .addResolver(new StartPage(app));
        }
        resources
                .addResourceHandler("/pages/**")
                .addResourceLocations("classpath:/pages/public/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    /** The file itself; for a path without a dot, or the start page itself, the app's start page. */
    private static final class StartPage extends PathResourceResolver {
        private final String app;

        private StartPage(String app) {
            this.app = app;
        }

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            if (file != null) {
                return file;
            }
            if (path.contains(".") && !path.equals("index.html")) {
                return null;
            }
            Resource start = new ClassPathResource("static/" + app + "/index.html");
            return start.exists() ? start : NOT_BUILT;
        }
    }
}

package org.liangze.kit;

import java.util.Properties;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** How every service starts, alone or beside the others in one process. */
public final class Service {
    private Service() {}

    /**
     * Prepares a service.
     *
     * @param name service, schema and configuration file at once: {@code tasking} reads {@code tasking.yml}
     */
    public static SpringApplicationBuilder builder(Class<?> application, String name) {
        Properties defaults = defaults();
        defaults.setProperty("liangze.service", name);
        defaults.setProperty("spring.config.name", name);
        return new SpringApplicationBuilder(application).properties(defaults);
    }

    public static ConfigurableApplicationContext run(Class<?> application, String name, String... args) {
        SpringApplication ready = builder(application, name).build();
        return ready.run(args);
    }

    private static Properties defaults() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("liangze-kit.yml"));
        Properties defaults = yaml.getObject();
        if (defaults == null) {
            throw new IllegalStateException("liangze-kit.yml is missing from the class path");
        }
        return defaults;
    }
}

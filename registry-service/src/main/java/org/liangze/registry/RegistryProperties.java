package org.liangze.registry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of the registry.
 *
 * @param bootstrapAdministrator code of the first administrator, registered at start when nobody is; empty for none
 * @param importPatience how long a request waits for its import before it answers that it goes on
 */
@ConfigurationProperties("liangze")
public record RegistryProperties(
        @DefaultValue("") String bootstrapAdministrator,
        @DefaultValue("20s") Duration importPatience) {}

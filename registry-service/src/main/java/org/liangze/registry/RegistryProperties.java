package org.liangze.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of the registry.
 *
 * @param bootstrapAdministrator code of the first administrator, registered at start when nobody is; empty for none
 */
@ConfigurationProperties("liangze")
public record RegistryProperties(@DefaultValue("") String bootstrapAdministrator) {}

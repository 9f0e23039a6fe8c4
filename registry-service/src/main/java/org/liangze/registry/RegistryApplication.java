package org.liangze.registry;

import org.liangze.kit.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The registry as a process of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RegistryApplication {
    public static void main(String[] args) {
        Service.run(RegistryApplication.class, "registry", args);
    }
}

package org.liangze.notify;

import org.liangze.kit.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The notify service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotifyApplication {
    public static void main(String[] args) {
        Service.run(NotifyApplication.class, "notify", args);
    }
}

package org.liangze.portal;

import org.liangze.kit.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The front door: sign-in, routing, the two web apps. It decides nothing but who you are. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalApplication {
    public static void main(String[] args) {
        Service.run(PortalApplication.class, "portal", args);
    }
}

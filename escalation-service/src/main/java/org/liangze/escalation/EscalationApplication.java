package org.liangze.escalation;

import org.liangze.kit.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The escalation service. */
@SpringBootApplication
public class EscalationApplication {
    public static void main(String[] args) {
        Service.run(EscalationApplication.class, "escalation", args);
    }
}

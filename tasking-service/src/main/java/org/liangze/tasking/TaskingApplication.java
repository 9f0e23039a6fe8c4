package org.liangze.tasking;

import org.liangze.kit.Service;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that plans, reminds and records. */
@SpringBootApplication
public class TaskingApplication {
    public static void main(String[] args) {
        Service.run(TaskingApplication.class, "tasking", args);
    }
}

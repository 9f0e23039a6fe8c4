package org.liangze.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/** The arrows of architecture.md, checked on the compiled classes. */
public final class ArchitectureRules {
    private static final List<String> SERVICES = List.of("registry", "tasking", "escalation", "notify", "portal");

    private ArchitectureRules() {}

    /** Checks a service's package: no other service's classes, rules free of technique, no way around the clock. */
    public static void check(String basePackage) {
        JavaClasses own = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
        String[] others = SERVICES.stream()
                .map(service -> "org.liangze." + service)
                .filter(other -> !other.equals(basePackage))
                .map(other -> other + "..")
                .toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(others), Stream.of("org.liangze.standalone.."))
                        .toArray(String[]::new))
                .because("a service never uses another service's classes")
                .check(own);
        noClasses()
                .that()
                .resideInAPackage("..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "org.quartz..")
                .allowEmptyShould(true)
                .because("rules are plain Java")
                .check(own);
        for (Class<?> time : List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
            noClasses()
                    .should()
                    .callMethod(time, "now")
                    .because("the clock is one bean")
                    .check(own);
        }
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .because("the clock is one bean")
                .check(own);
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("nothing sleeps")
                .check(own);
        classes().should().resideInAPackage(basePackage + "..").check(own);
    }
}

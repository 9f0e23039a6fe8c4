package org.liangze.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the modules every service stands on. */
class HouseRulesTest {
    @Test
    void contractsKnowNothingButThemselves() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.liangze.contracts..", "java..", "org.jspecify..")
                .check(main("org.liangze.contracts"));
    }

    @Test
    void theCalendarKnowsNothingOfTheProduct() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.liangze.calendar..", "java..", "org.jspecify..")
                .check(main("org.liangze.calendar"));
    }

    @Test
    void theKitKnowsNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.liangze.registry..",
                        "org.liangze.tasking..",
                        "org.liangze.escalation..",
                        "org.liangze.notify..",
                        "org.liangze.portal..",
                        "org.liangze.calendar..")
                .check(main("org.liangze.kit"));
    }

    private static JavaClasses main(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
    }
}

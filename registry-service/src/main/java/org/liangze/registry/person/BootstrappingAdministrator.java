package org.liangze.registry.person;

import java.time.Clock;
import java.util.List;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Change;
import org.liangze.registry.RegistryProperties;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** On an empty register, makes the first administrator, who then imports everybody else. */
@Component
class BootstrappingAdministrator implements ApplicationRunner {
    private final RegistryProperties properties;
    private final Transactions transactions;
    private final PeopleRegister people;
    private final RegisteringPeople registering;
    private final Acts acts;
    private final Clock clock;

    BootstrappingAdministrator(
            RegistryProperties properties,
            Transactions transactions,
            PeopleRegister people,
            RegisteringPeople registering,
            Acts acts,
            Clock clock) {
        this.properties = properties;
        this.transactions = transactions;
        this.people = people;
        this.registering = registering;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        String code = properties.bootstrapAdministrator();
        if (!code.isEmpty()) {
            transactions.asSystem(() -> registerOnce(code));
        }
    }

    private void registerOnce(String code) {
        if (!people.isEmpty()) {
            return;
        }
        PersonDraft draft = new PersonDraft(
                code, "系统管理员", Role.ADMINISTRATOR, Level.PROVINCE, "", "系统", null, null, null, null, null, null);
        Act act = acts.bySystem(clock.instant());
        registering.apply(
                act, List.of(new Change<>(null, PersonEntry.change(null, draft).after())));
    }
}

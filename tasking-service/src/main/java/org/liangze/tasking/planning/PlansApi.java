package org.liangze.tasking.planning;

import java.time.Clock;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlansApi {
    private final Planning planning;
    private final Transactions transactions;
    private final Clock clock;

    PlansApi(Planning planning, Transactions transactions, Clock clock) {
        this.planning = planning;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the tasks equal to the plan now; again and again changes nothing. For offices and administrators. */
    @PostMapping("/plans/run")
    PlanRun run(Caller caller) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return transactions.asSystem(() -> planning.runAll(clock.instant()));
    }
}

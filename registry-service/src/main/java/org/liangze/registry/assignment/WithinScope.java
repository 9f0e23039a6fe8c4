package org.liangze.registry.assignment;

import java.util.UUID;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/** Whether an office may dispose of everything a cadre covers; what it cannot see, it would leave behind. */
@Component
public class WithinScope {
    private final Transactions transactions;
    private final Holdings holdings;

    WithinScope(Transactions transactions, Holdings holdings) {
        this.transactions = transactions;
        this.holdings = holdings;
    }

    /** Refuses when a cadre of the caller's scope covers something beyond it; asked before the caller's transaction. */
    public void requireHoldings(Caller caller, UUID cadre) {
        if (transactions.asSystem(() -> holdings.reachBeyond(cadre, caller.region()))) {
            throw Refusal.conflict("holdings-outside-scope", "此人还包保您辖区以外的主体，请由上级食品安全办办理");
        }
    }
}

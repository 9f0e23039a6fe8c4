package org.liangze.registry.enterprise;

import java.util.List;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Acts;
import org.liangze.registry.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rule sets on safety directors, and the rate by each, over HTTP. */
@RestController
class StaffingController {
    private final Transactions transactions;
    private final StaffingRates rates;
    private final Acts acts;

    StaffingController(Transactions transactions, StaffingRates rates, Acts acts) {
        this.transactions = transactions;
        this.rates = rates;
        this.acts = acts;
    }

    /** National rules, for everybody to read; oldest first. */
    @GetMapping("/staffing-rules")
    List<StaffingRates.RuleSet> rules(Caller caller) {
        return transactions.asCaller(caller, () -> rates.ruleSets(acts.today()));
    }

    @GetMapping("/indicators/staffing/by-rule-set")
    List<StaffingRates.Rate> byRuleSet(Caller caller, @RequestParam(defaultValue = "") String region) {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体只能查看本单位的信息");
        }
        String place = region.isEmpty() ? caller.region() : region;
        Scope.requireCovers(caller, place);
        return transactions.asCaller(caller, () -> rates.rates(place, acts.today()));
    }
}

package org.liangze.registry.business;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Checked;
import org.liangze.registry.business.model.Business;
import org.liangze.registry.business.model.Licence;
import org.liangze.registry.facts.BusinessFacts;
import org.springframework.stereotype.Component;

/** Writes down, renews or cancels one licence of a business; a business may have several (domain.md §3.2). */
@Component
class KeepingLicences {
    /** What was written down, and what to look at again. */
    record Kept(UUID businessId, String kind, String number, String state, List<String> warnings) {}

    private final Businesses businesses;
    private final Licences licences;
    private final BusinessHistory history;
    private final BusinessFacts facts;
    private final Acts acts;
    private final Audit audit;

    KeepingLicences(
            Businesses businesses,
            Licences licences,
            BusinessHistory history,
            BusinessFacts facts,
            Acts acts,
            Audit audit) {
        this.businesses = businesses;
        this.licences = licences;
        this.history = history;
        this.facts = facts;
        this.acts = acts;
        this.audit = audit;
    }

    Kept keep(Caller caller, UUID id, Licence licence, boolean cancelled) {
        caller.require(Role.OFFICE, Role.REGULATOR, Role.REGULATOR_HEAD, Role.ADMINISTRATOR);
        Business business = businesses.lock(id).orElseThrow(BusinessReads::unknown);
        List<Checked.Problem> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        BusinessChecks.checkLicence(licence, problems, warnings);
        List<String> advice = new Checked(problems, warnings).warningsUnlessRefused();
        Act act = acts.by(caller);
        Map<String, Object> before = licences.snapshot(id, licence);
        licences.put(business, licence, cancelled);
        Map<String, Object> after = licences.snapshot(id, licence);
        if (!after.equals(before)) {
            history.add(act, List.of(line(business, licence, cancelled, before.isEmpty())));
            facts.changed(act, List.of(id));
            audit.record(caller, "keep-licence", id.toString(), before.isEmpty() ? null : before, after);
        }
        return new Kept(id, licence.kind(), licence.number(), cancelled ? "CANCELLED" : "VALID", advice);
    }

    private static BusinessHistory.Line line(Business business, Licence licence, boolean cancelled, boolean isNew) {
        String what = cancelled ? "注销" : isNew ? "登记" : "更新";
        String until = licence.validTo() == null ? "" : "，有效期至" + licence.validTo();
        return new BusinessHistory.Line(
                business.id(),
                business.region(),
                "LICENCE",
                "%s%s %s%s".formatted(what, licence.kind(), licence.number(), cancelled ? "" : until));
    }
}

package org.liangze.registry.importing;

import java.util.List;
import java.util.UUID;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.business.RegisteringBusinesses;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.importing.model.ParsedRow;
import org.liangze.registry.person.RegisteringPeople;
import org.liangze.registry.person.model.PersonDraft;
import org.springframework.stereotype.Component;

/** Puts a previewed file onto the register in one transaction; all of it or nothing. */
@Component
class Confirming {
    private final Planning planning;
    private final ImportJobs jobs;
    private final RegisteringPeople people;
    private final RegisteringBusinesses businesses;
    private final Transactions transactions;
    private final Commands commands;
    private final Acts acts;
    private final Audit audit;

    Confirming(
            Planning planning,
            ImportJobs jobs,
            RegisteringPeople people,
            RegisteringBusinesses businesses,
            Transactions transactions,
            Commands commands,
            Acts acts,
            Audit audit) {
        this.planning = planning;
        this.jobs = jobs;
        this.people = people;
        this.businesses = businesses;
        this.transactions = transactions;
        this.commands = commands;
        this.acts = acts;
        this.audit = audit;
    }

    /**
     * Confirms.
     *
     * @param leaveOut whether the refused rows may stay out; otherwise a file with any is not imported at all
     */
    ImportReport confirm(Caller caller, IdempotencyKey key, UUID job, boolean leaveOut) {
        ImportReport report = transactions
                .asCaller(caller, () -> jobs.find(job))
                .orElseThrow(() -> Refusal.notFound("import-unknown", "没有找到这次导入"));
        if (report.state().equals("CONFIRMED")) {
            return report;
        }
        int refused = report.people().refused() + report.businesses().refused();
        if (refused > 0 && !leaveOut) {
            throw Refusal.conflict("rows-refused", "有%d行被拒绝：请改正后重新导入，或选择“略过这些行”再确认".formatted(refused));
        }
        Act act = acts.by(caller);
        Planning.Plan plan = planAgain(caller, job, act);
        return commands.run(caller, key, "confirm " + job, ImportReport.class, () -> {
            ImportReport done = report.confirmed();
            if (!jobs.confirm(act, done)) {
                return done;
            }
            people.apply(act, plan.people().changes());
            businesses.apply(act, plan.businesses().changes());
            audit.record(caller, "confirm-import", job.toString(), null, done.sheets());
            return done;
        });
    }

    /** The register may have moved since the preview. */
    private Planning.Plan planAgain(Caller caller, UUID job, Act act) {
        Planning.Plan plan = transactions
                .asCaller(caller, () -> new Rows(jobs.people(job), jobs.businesses(job)))
                .plan(planning, caller, act);
        if (!plan.people().refused().isEmpty() || !plan.businesses().refused().isEmpty()) {
            throw Refusal.conflict("register-moved", "预览之后登记情况有变化，请重新导入一次文件");
        }
        return plan;
    }

    private record Rows(List<ParsedRow<PersonDraft>> people, List<ParsedRow<BusinessDraft>> businesses) {
        Planning.Plan plan(Planning planning, Caller caller, Act act) {
            return planning.plan(caller, people, businesses, act.day());
        }
    }
}

package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.Change;
import org.liangze.registry.Checked;
import org.liangze.registry.Checked.Problem;
import org.liangze.registry.assignment.Assignments;
import org.liangze.registry.assignment.model.BusinessInQuestion;
import org.liangze.registry.assignment.model.CadreInQuestion;
import org.liangze.registry.assignment.model.MayCover;
import org.liangze.registry.business.model.Business;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.business.model.Licence;
import org.liangze.registry.business.model.LicenceNumber;
import org.liangze.registry.business.model.Registered;
import org.liangze.registry.business.model.Uscc;
import org.liangze.registry.person.PeopleRegister;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.registry.person.model.PersonEntry;
import org.liangze.registry.region.Regions;
import org.springframework.stereotype.Component;

/** Checks businesses before they are registered; typed in or from a spreadsheet, the same rules. */
@Component
public class BusinessChecks {
    /** What the checks look things up in. */
    private record Known(
            Caller caller,
            Function<String, Regions.Known> places,
            Map<UUID, PersonEntry> cadres,
            Map<UUID, Integer> loads,
            int warnAbove) {}

    private final Transactions transactions;
    private final PeopleRegister people;
    private final Assignments assignments;
    private final Policies policies;
    private final Regions regions;

    BusinessChecks(
            Transactions transactions,
            PeopleRegister people,
            Assignments assignments,
            Policies policies,
            Regions regions) {
        this.transactions = transactions;
        this.people = people;
        this.assignments = assignments;
        this.policies = policies;
        this.regions = regions;
    }

    /**
     * One result per change, in order.
     *
     * @param arriving people who are registered in the same act, before the businesses
     */
    public List<Checked> check(
            Caller caller,
            List<BusinessDraft> drafts,
            List<Change<Registered>> changes,
            Map<UUID, PersonEntry> arriving,
            LocalDate today) {
        Known known = look(caller, drafts, arriving, today);
        List<Checked> results = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            results.add(check(drafts.get(i), changes.get(i), known));
        }
        return results;
    }

    private Known look(Caller caller, List<BusinessDraft> drafts, Map<UUID, PersonEntry> arriving, LocalDate today) {
        List<UUID> wanted = drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.cadreCode()))
                .map(PersonDraft::id)
                .distinct()
                .toList();
        return transactions.asSystem(() -> {
            Map<UUID, PersonEntry> cadres = new HashMap<>(people.find(wanted));
            cadres.putAll(arriving);
            Map<UUID, Integer> loads = new HashMap<>(assignments.loads(wanted));
            int warnAbove = policies.get("assignment.warn-above", caller.region(), today, Integer.class);
            return new Known(
                    caller,
                    regions.knowing(drafts.stream().map(BusinessDraft::region).toList()),
                    cadres,
                    loads,
                    warnAbove);
        });
    }

    private static Checked check(BusinessDraft draft, Change<Registered> change, Known known) {
        List<Problem> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        checkKey(draft, problems, warnings);
        checkPlace(draft, change.before(), known, problems, warnings);
        draft.licences().forEach(licence -> checkLicence(licence, problems, warnings));
        checkCadre(draft, change, known, problems, warnings);
        return new Checked(problems, warnings);
    }

    private static void checkKey(BusinessDraft draft, List<Problem> problems, List<String> warnings) {
        if (!draft.uscc().isEmpty()) {
            Uscc.problem(draft.uscc()).ifPresent(what -> problems.add(new Problem("统一社会信用代码", draft.uscc(), what)));
        } else if (draft.siteNo().isEmpty()) {
            problems.add(new Problem("统一社会信用代码", "", "统一社会信用代码和场所编号至少填一项"));
        } else {
            warnings.add("%s没有统一社会信用代码，以场所编号%s登记".formatted(draft.name(), draft.siteNo()));
        }
    }

    private static void checkPlace(
            BusinessDraft draft,
            @Nullable Registered before,
            Known known,
            List<Problem> problems,
            List<String> warnings) {
        String place = draft.region();
        switch (known.places().apply(place)) {
            case EXACTLY -> {}
            case BY_COUNTY -> warnings.add("地区代码%s不在2023年区划中，已按所在县区登记".formatted(place));
            case NOT_AT_ALL -> problems.add(new Problem("地区代码", place, "没有这个地区代码，请按统计用区划代码填写"));
        }
        if (!known.caller().covers(place)) {
            problems.add(new Problem("地区代码", place, "不在您的辖区内，请核对或交由上级导入"));
        }
        if (before != null && !known.caller().covers(before.business().region())) {
            problems.add(new Problem("统一社会信用代码", draft.uscc(), "已在其他地区登记，不能由本地区修改"));
        }
    }

    static void checkLicence(Licence licence, List<Problem> problems, List<String> warnings) {
        LicenceNumber.problem(licence.number())
                .ifPresent(what -> problems.add(new Problem("许可证号", licence.number(), what)));
        LicenceNumber.warning(licence.number()).ifPresent(warnings::add);
        LocalDate from = licence.validFrom();
        LocalDate to = licence.validTo();
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(new Problem("有效期止", to.toString(), "早于有效期起%s，请核对".formatted(from)));
        }
    }

    private static void checkCadre(
            BusinessDraft draft,
            Change<Registered> change,
            Known known,
            List<Problem> problems,
            List<String> warnings) {
        String code = draft.cadreCode();
        UUID cadre = change.after().cadreId();
        if (code == null || cadre == null) {
            return;
        }
        PersonEntry person = known.cadres().get(cadre);
        if (person == null) {
            problems.add(new Problem("包保干部编号", code, "没有登记这个编号：先登记人员，或清空此格（将按悬空处理）"));
            return;
        }
        boolean already =
                change.before() != null && cadre.equals(change.before().cadreId());
        int load = known.loads().merge(cadre, already ? 0 : 1, Integer::sum);
        Business business = change.after().business();
        MayCover.Verdict verdict = MayCover.decide(
                new CadreInQuestion(
                        cadre, person.name(), person.role(), person.level(), person.region(), person.inPost(), load),
                new BusinessInQuestion(
                        business.id(), business.name(), business.tier(), business.region(), business.state()),
                known.warnAbove());
        switch (verdict) {
            case MayCover.Verdict.Accepted accepted -> warnings.addAll(accepted.warnings());
            case MayCover.Verdict.Refused refused ->
                problems.add(new Problem("包保干部编号", code, refused.reason() + "，请改填其他干部"));
        }
    }
}

package org.liangze.registry.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.Change;
import org.liangze.registry.Checked;
import org.liangze.registry.Checked.Problem;
import org.liangze.registry.assignment.Assignments;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.registry.person.model.PersonEntry;
import org.liangze.registry.region.Regions;
import org.springframework.stereotype.Component;

/** Checks people before they are registered; typed in or from a spreadsheet, the same rules. */
@Component
public class PersonChecks {
    private final Transactions transactions;
    private final PeopleRegister people;
    private final Assignments assignments;
    private final Regions regions;

    PersonChecks(Transactions transactions, PeopleRegister people, Assignments assignments, Regions regions) {
        this.transactions = transactions;
        this.people = people;
        this.assignments = assignments;
        this.regions = regions;
    }

    /** One result per change, in order. */
    public List<Checked> check(Caller caller, List<PersonDraft> drafts, List<Change<PersonEntry>> changes) {
        return check(caller, drafts, changes, Set.of());
    }

    /** The same, where others arrive in the same act. */
    public List<Checked> check(
            Caller caller, List<PersonDraft> drafts, List<Change<PersonEntry>> changes, Set<UUID> arriving) {
        Function<String, Regions.Known> places =
                regions.knowing(drafts.stream().map(PersonDraft::region).toList());
        Set<UUID> known = known(drafts);
        known.addAll(arriving);
        Map<UUID, Integer> movedLoads = movedLoads(changes);
        List<Checked> results = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            results.add(check(caller, drafts.get(i), changes.get(i), places, known, movedLoads));
        }
        return results;
    }

    /** How many businesses each of those covers who would no longer fit them. */
    private Map<UUID, Integer> movedLoads(List<Change<PersonEntry>> changes) {
        List<UUID> moved = changes.stream()
                .filter(change -> change.before() != null && change.before().movesAwayIn(change.after()))
                .map(change -> change.after().id())
                .toList();
        return moved.isEmpty() ? Map.of() : transactions.asSystem(() -> assignments.loads(moved));
    }

    private Set<UUID> known(Collection<PersonDraft> drafts) {
        Set<UUID> known = new HashSet<>(drafts.stream().map(PersonDraft::id).toList());
        List<UUID> named = drafts.stream()
                .flatMap(PersonChecks::codes)
                .map(PersonDraft::id)
                .distinct()
                .toList();
        known.addAll(transactions.asSystem(() -> people.find(named).keySet()));
        return known;
    }

    private static Checked check(
            Caller caller,
            PersonDraft draft,
            Change<PersonEntry> change,
            Function<String, Regions.Known> places,
            Set<UUID> known,
            Map<UUID, Integer> movedLoads) {
        List<Problem> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (!caller.covers(draft.region())) {
            problems.add(new Problem("地区代码", draft.region(), "不在您的辖区内，请核对或交由上级导入"));
        }
        PersonEntry before = change.before();
        if (before != null && !caller.covers(before.region())) {
            problems.add(new Problem("编号", draft.code(), "已在其他地区登记，不能由本地区修改"));
        }
        if (before != null && !before.inPost()) {
            warnings.add("%s（%s）已离任，登记后恢复在岗；若仍离任请删去此行".formatted(draft.name(), draft.code()));
        }
        int holds = movedLoads.getOrDefault(draft.id(), 0);
        if (holds > 0) {
            problems.add(new Problem("编号", draft.code(), "现包保%d户，变更角色、级别或地区请先办理“包保关系交接”或“岗位调动”".formatted(holds)));
        }
        if (draft.role() == Role.ADMINISTRATOR && !caller.is(Role.ADMINISTRATOR)) {
            problems.add(new Problem("角色", draft.role().chinese(), "只有管理员可以登记管理员"));
        }
        switch (draft.region().isEmpty() ? Regions.Known.EXACTLY : places.apply(draft.region())) {
            case EXACTLY -> {}
            case BY_COUNTY -> warnings.add("地区代码%s不在2023年区划中，已按所在县区登记".formatted(draft.region()));
            case NOT_AT_ALL -> problems.add(new Problem("地区代码", draft.region(), "没有这个地区代码，请按统计用区划代码填写"));
        }
        codes(draft)
                .filter(code -> !known.contains(PersonDraft.id(code)))
                .forEach(code -> warnings.add("编号%s尚未登记，登记后自动关联".formatted(code)));
        return new Checked(problems, warnings);
    }

    private static Stream<String> codes(PersonDraft draft) {
        return Stream.of(draft.liaisonCode(), draft.headCode(), draft.deputyCode())
                .flatMap(Stream::ofNullable);
    }
}

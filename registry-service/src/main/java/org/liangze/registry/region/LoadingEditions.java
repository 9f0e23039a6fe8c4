package org.liangze.registry.region;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.region.model.Edition;
import org.liangze.registry.region.model.Edition.Change;
import org.liangze.registry.region.model.Edition.Kind;
import org.liangze.registry.region.model.Place;
import org.springframework.stereotype.Component;

/** Loads another province, or a newer edition of one, from a file, and lists what needs binding anew. */
@Component
class LoadingEditions {
    /** What a file changed, and the codes to which somebody is bound whose meaning is another now. */
    record Loaded(int edition, int added, long renamed, long abolished, long reused, List<Editions.Open> rebind) {}

    private final Editions editions;
    private final Acts acts;
    private final Audit audit;

    LoadingEditions(Editions editions, Acts acts, Audit audit) {
        this.editions = editions;
        this.acts = acts;
        this.audit = audit;
    }

    Loaded load(Caller caller, int edition, List<Place> listed) {
        caller.require(Role.ADMINISTRATOR);
        if (!caller.region().isEmpty()) {
            throw Refusal.notAllowed("outside-scope", "区划代码全系统共用，只能由全系统的管理员载入");
        }
        if (listed.isEmpty()) {
            throw Refusal.invalid("file-empty", "文件里没有一个地区");
        }
        Act act = acts.by(caller);
        Edition.Changes changes = Edition.compare(known(listed), listed);
        editions.remember(act, edition, changes.changed());
        List<String> abolished = changes.changed().stream()
                .filter(change -> change.kind() == Kind.ABOLISHED)
                .map(Change::code)
                .toList();
        editions.put(edition, listed, abolished);
        List<Editions.Open> rebind = editions.open().stream()
                .filter(open -> open.edition() == edition)
                .toList();
        Loaded loaded = new Loaded(
                edition,
                changes.added().size(),
                changes.count(Kind.RENAMED),
                changes.count(Kind.ABOLISHED),
                changes.count(Kind.REUSED),
                rebind);
        audit.record(caller, "load-regions", Integer.toString(edition), null, loaded);
        return loaded;
    }

    private List<Place> known(List<Place> listed) {
        TreeSet<String> provinces = listed.stream()
                .map(place -> place.code().substring(0, 2))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Place> known = new ArrayList<>();
        provinces.forEach(province -> known.addAll(editions.known(province)));
        return known;
    }
}

package org.liangze.notify.template;

import java.util.List;
import java.util.UUID;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.TaskKind;
import org.liangze.kit.id.Ids;

/** Paths in the portal: the one thing itself where there is one, else the list it is in. */
final class Links {
    private Links() {}

    static String visits(Addressee to) {
        return to.home() + "/tasks";
    }

    static String visits(Addressee to, List<BusinessRef> businesses, String period, TaskKind kind) {
        if (businesses.size() != 1) {
            return visits(to);
        }
        return visits(to) + "/" + Ids.named("task", businesses.getFirst().id(), period, kind);
    }

    static String issue(Addressee to, UUID issueId) {
        return to.home() + "/issues/" + issueId;
    }
}

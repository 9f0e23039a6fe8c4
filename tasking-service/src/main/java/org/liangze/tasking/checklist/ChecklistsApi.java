package org.liangze.tasking.checklist;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The visit's checklists (任务清单, domain.md §5.21) over HTTP. */
@RestController
class ChecklistsApi {
    private final Checklists checklists;
    private final Transactions transactions;

    ChecklistsApi(Checklists checklists, Transactions transactions) {
        this.checklists = checklists;
        this.transactions = transactions;
    }

    /** The newest version of each template; the same for everybody. */
    @GetMapping("/checklists")
    List<ChecklistEntry> all(Caller caller) {
        return transactions.asCaller(caller, checklists::newest);
    }

    /** One template, the newest version unless another is asked for; the same for everybody. */
    @GetMapping("/checklists/{id}")
    Checklist find(Caller caller, @PathVariable UUID id, @RequestParam @Nullable Integer version) {
        return transactions
                .asCaller(caller, () -> checklists.find(id, version))
                .orElseThrow(() ->
                        Refusal.notFound("checklist-not-found", "没有这份任务清单").with("checklistId", id));
    }
}

package org.liangze.registry.dutylist;

import java.util.UUID;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.Papers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Duty lists over HTTP. */
@RestController
class DutyListController {
    private final Transactions transactions;
    private final DutyLists lists;

    DutyListController(Transactions transactions, DutyLists lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    @GetMapping("/people/{id}/duty-list")
    DutyList one(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(caller, () -> lists.of(caller, id));
    }

    @GetMapping("/people/{id}/duty-list.pdf")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable UUID id) {
        DutyList list = one(caller, id);
        return Papers.pdf(
                list.title() + "-" + list.cadre().name(), DutyListPaper.of(list).pdf());
    }
}

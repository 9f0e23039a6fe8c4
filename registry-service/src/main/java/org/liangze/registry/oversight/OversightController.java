package org.liangze.registry.oversight;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Acts;
import org.liangze.registry.Papers;
import org.liangze.registry.Scope;
import org.liangze.registry.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The oversight list over HTTP. */
@RestController
class OversightController {
    private static final int MOST_ITEMS = 100;

    /** A point as it is sent. */
    record ItemRequest(
            @Nullable String title,
            @Nullable String what,
            @Nullable String how,
            @Nullable String basis) {
        OversightItem item() {
            String title = Words.given(this.title);
            String what = Words.given(this.what);
            if (title == null || what == null) {
                throw Refusal.invalid("field-missing", "每一项都要填写督查事项和督查内容");
            }
            return new OversightItem(title, what, how == null ? "" : how.strip(), basis == null ? "" : basis.strip());
        }
    }

    /**
     * The next version of a place's list.
     *
     * @param region null for the caller's own
     */
    record ListRequest(@Nullable String region, @Nullable List<ItemRequest> items) {}

    /** What was set. */
    record Set(String region, int version) {}

    private final Transactions transactions;
    private final Commands commands;
    private final OversightLists lists;
    private final TellingLists telling;
    private final Acts acts;
    private final Audit audit;
    private final Clock clock;

    OversightController(
            Transactions transactions,
            Commands commands,
            OversightLists lists,
            TellingLists telling,
            Acts acts,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.commands = commands;
        this.lists = lists;
        this.telling = telling;
        this.acts = acts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The list in force at a place: its own, else that of the nearest place above, else the shipped one. */
    @GetMapping("/oversight-list")
    OversightList inForce(Caller caller, @RequestParam(defaultValue = "") String region) {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体只能查看本单位的信息");
        }
        String place = region.isEmpty() ? caller.region() : region;
        Scope.requireCovers(caller, place);
        return transactions.asSystem(() -> lists.inForce(place));
    }

    @GetMapping("/oversight-list.pdf")
    ResponseEntity<byte[]> paper(Caller caller, @RequestParam(defaultValue = "") String region) {
        OversightList list = inForce(caller, region);
        return Papers.pdf("督查清单", OversightPaper.of(list, clock.instant()).pdf());
    }

    @PutMapping("/oversight-list")
    Set set(Caller caller, IdempotencyKey key, @RequestBody ListRequest request) {
        String region = request.region() == null ? caller.region() : request.region();
        Scope.requireOffice(caller, region);
        List<ItemRequest> given = request.items() == null ? List.of() : request.items();
        if (given.isEmpty() || given.size() > MOST_ITEMS) {
            throw Refusal.invalid("items", "督查清单应有1至%d项".formatted(MOST_ITEMS));
        }
        List<OversightItem> items = given.stream().map(ItemRequest::item).toList();
        int before = inForce(caller, region).version();
        return commands.run(caller, key, request, Set.class, () -> {
            if (!lists.set(acts.by(caller), caller.personId(), region, items)) {
                throw Refusal.conflict("changed-meanwhile", "督查清单刚刚被他人修改，请刷新后再改");
            }
            Set set = new Set(region, lists.inForce(region).version());
            telling.set(region, set.version());
            audit.record(caller, "set-oversight-list", region, before, items);
            return set;
        });
    }
}

package org.liangze.tasking.sheet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.documents.Document;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.checklist.Checklist;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.tasking.register.ActingFor;
import org.liangze.tasking.register.Business;
import org.liangze.tasking.register.Businesses;
import org.liangze.tasking.visit.VisitReading;
import org.liangze.tasking.visit.VisitView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feedback sheets over HTTP. Printing holds no transaction. */
@RestController
class SheetsApi {
    private final VisitReading visits;
    private final Checklists checklists;
    private final Businesses businesses;
    private final ActingFor actingFor;
    private final Transactions transactions;
    private final Clock clock;

    SheetsApi(
            VisitReading visits,
            Checklists checklists,
            Businesses businesses,
            ActingFor actingFor,
            Transactions transactions,
            Clock clock) {
        this.visits = visits;
        this.checklists = checklists;
        this.businesses = businesses;
        this.actingFor = actingFor;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Paper(String name, Document document) {}

    /** The sheet of a visit as it stands, for whoever may read the visit: its business, too. */
    @GetMapping("/visits/{id}/sheet.pdf")
    ResponseEntity<byte[]> sheet(Caller caller, @PathVariable UUID id) {
        Paper paper = transactions.asCaller(actingFor.atVisit(caller, id), () -> {
            VisitView visit = visits.one(caller, id);
            Business business = business(visit.businessId());
            return new Paper("督导反馈表-" + business.name(), VisitSheet.of(visit, business));
        });
        return pdf(paper);
    }

    /**
     * An empty sheet to fill in by hand.
     *
     * @param business whose name is to stand on it; a business may name only itself
     */
    @GetMapping("/checklists/{id}/{version}/sheet.pdf")
    ResponseEntity<byte[]> blank(
            Caller caller, @PathVariable UUID id, @PathVariable int version, @RequestParam @Nullable UUID business) {
        if (business != null && caller.is(Role.BUSINESS) && !business.equals(caller.businessId())) {
            throw Refusal.notAllowed("not-own", "只能打印本主体的反馈表");
        }
        Caller acting = business == null ? caller : actingFor.atBusiness(caller, business);
        Paper paper = transactions.asCaller(acting, () -> {
            Checklist checklist = checklists
                    .find(id, version)
                    .orElseThrow(() ->
                            Refusal.notFound("checklist-not-found", "没有这份任务清单").with("checklistId", id));
            Business named = business == null ? null : business(business);
            return new Paper("督导反馈表（空白）", BlankSheet.of(checklist, named, clock.instant()));
        });
        return pdf(paper);
    }

    private Business business(UUID id) {
        return businesses
                .find(id)
                .orElseThrow(() -> Refusal.notFound("business-not-found", "没有找到该主体，或不在您的辖区")
                        .with("businessId", id));
    }

    private static ResponseEntity<byte[]> pdf(Paper paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(paper.name() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.document().pdf());
    }
}

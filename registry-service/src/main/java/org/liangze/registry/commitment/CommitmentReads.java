package org.liangze.registry.commitment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.documents.Document;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Papers;
import org.liangze.registry.Scope;
import org.liangze.registry.commitment.model.CommitmentState;
import org.liangze.registry.dutylist.Cadres;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking at commitments over HTTP. */
@RestController
class CommitmentReads {
    /**
     * A commitment with its words.
     *
     * @param paragraphs what is, or is to be, committed to; empty before it is generated
     */
    record Detail(Standing standing, String title, List<String> paragraphs) {}

    /** A commitment ready to print. */
    record Paper(Standing standing, String name, Document document) {}

    private final Transactions transactions;
    private final Standings standings;
    private final Commitments commitments;
    private final Cadres cadres;

    CommitmentReads(Transactions transactions, Standings standings, Commitments commitments, Cadres cadres) {
        this.transactions = transactions;
        this.standings = standings;
        this.commitments = commitments;
        this.cadres = cadres;
    }

    /** Commitments of the cadres in post; a unit head sees those of the unit. */
    @GetMapping("/commitments")
    Page<Standing> list(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable CommitmentState state,
            @RequestParam @Nullable Level level,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR, Role.LEADER, Role.INSPECTOR, Role.UNIT_HEAD);
        String place = region.isEmpty() ? caller.region() : region;
        Scope.requireCovers(caller, place);
        int size = Page.limit(limit);
        Standings.Filter filter = new Standings.Filter(
                place,
                state,
                level,
                caller.is(Role.UNIT_HEAD) ? caller.personId() : null,
                Cursor.parts(cursor, 3),
                size + 1);
        List<Standing> rows = transactions.asCaller(caller, () -> standings.list(filter));
        return Page.of(rows, size, last -> Cursor.of(last.region(), last.cadreName(), last.cadreId()));
    }

    @GetMapping("/commitments/mine")
    Detail mine(Caller caller) {
        caller.require(Role.CADRE);
        return one(caller, caller.personId());
    }

    @GetMapping("/commitments/{cadreId}")
    Detail one(Caller caller, @PathVariable UUID cadreId) {
        return transactions.asCaller(caller, () -> {
            cadres.need(caller, cadreId);
            Standing standing = standings.of(cadreId);
            if (standing.state() == CommitmentState.NONE) {
                return new Detail(standing, "", List.of());
            }
            Round round = commitments.live(cadreId);
            return new Detail(standing, round.title(), round.paragraphs());
        });
    }

    @GetMapping("/commitments/{cadreId}.pdf")
    ResponseEntity<byte[]> pdf(Caller caller, @PathVariable UUID cadreId) {
        Paper paper = transactions.asCaller(caller, () -> paper(caller, cadreId));
        return Papers.pdf(paper.name(), paper.document().pdf());
    }

    /** Inside the caller's transaction; printing it is for outside. */
    Paper paper(Caller caller, UUID cadreId) {
        cadres.need(caller, cadreId);
        Standing standing = standings.of(cadreId);
        if (standing.state() == CommitmentState.NONE) {
            throw Refusal.conflict("commitment-state", standing.state().whyNot(CommitmentState.Step.SIGN));
        }
        Round round = commitments.live(cadreId);
        return new Paper(standing, round.title() + "-" + standing.cadreName(), CommitmentPaper.of(standing, round));
    }
}

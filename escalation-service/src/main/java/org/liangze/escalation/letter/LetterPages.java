package org.liangze.escalation.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.LetterState;
import org.liangze.contracts.Role;
import org.liangze.escalation.paper.Pdf;
import org.liangze.escalation.paper.Trail;
import org.liangze.escalation.time.Days;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.file.FileView;
import org.liangze.kit.scope.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One letter whole, its paper, and the register of numbers. */
@RestController
class LetterPages {
    private final JdbcClient jdbc;
    private final LetterStore store;
    private final Versions versions;
    private final LetterFiles files;
    private final Trail trail;
    private final Transactions transactions;
    private final Days days;

    LetterPages(
            JdbcClient jdbc,
            LetterStore store,
            Versions versions,
            LetterFiles files,
            Transactions transactions,
            Days days) {
        this.jdbc = jdbc;
        this.store = store;
        this.versions = versions;
        this.files = files;
        this.trail = new Trail(jdbc, "letter");
        this.transactions = transactions;
        this.days = days;
    }

    @GetMapping("/letters/{id}")
    LetterView one(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(caller, () -> LetterView.of(seen(caller, id), caller));
    }

    /** An addressee sees the letter with its files; its drafts and who handled them are the office's. */
    @GetMapping("/letters/{id}/record")
    Whole whole(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(caller, () -> {
            Letter letter = seen(caller, id);
            boolean inside = LetterScope.seesAll(caller);
            return new Whole(
                    LetterView.of(letter, caller),
                    files.of(id),
                    inside ? versions.of(id) : List.of(),
                    inside ? trail.of(id) : List.of());
        });
    }

    @GetMapping("/letters/{id}/pdf")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable UUID id) {
        Letter letter = transactions.asCaller(caller, () -> seen(caller, id));
        return Pdf.answer(LetterPaper.name(letter), LetterPaper.of(letter));
    }

    /** Numbers of a year, in order, withdrawn ones too; of one office, else of all that the caller sees. */
    @GetMapping("/letters/register")
    List<Entry> register(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID issuer,
            @RequestParam(required = false) @Nullable Integer year) {
        caller.require(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
        return transactions.asCaller(
                caller,
                () -> jdbc.sql("""
                select l.letter_id, l.number, l.number_sequence, l.issuer_id, i.name as issuer_name, l.kind, l.title,
                       coalesce(a.name, b.name) as addressee_name, l.sent_on, l.state, l.withdrawn_on
                  from letter l
                  left join person_copy i on i.person_id = l.issuer_id
                  left join person_copy a on a.person_id = l.addressee_id
                  left join business_copy b on b.business_id = l.addressee_id
                 where l.number_year = :year and (cast(:issuer as uuid) is null or l.issuer_id = :issuer)
                 order by l.issuer_id, l.number_sequence desc
                 limit 500""")
                        .param("year", year == null ? days.today().getYear() : year)
                        .param("issuer", issuer)
                        .query(Entry.class)
                        .list());
    }

    private Letter seen(Caller caller, UUID id) {
        return store.find(id).filter(letter -> LetterScope.sees(caller, letter)).orElseThrow(LetterScope::notFound);
    }

    /** A letter with its files, drafts and history. */
    record Whole(LetterView letter, List<FileView> files, List<Versions.Version> versions, List<Trail.Entry> history) {}

    /** A number that was given. */
    record Entry(
            UUID letterId,
            String number,
            int numberSequence,
            UUID issuerId,
            @Nullable String issuerName,
            LetterKind kind,
            String title,
            @Nullable String addresseeName,
            @Nullable LocalDate sentOn,
            LetterState state,
            @Nullable LocalDate withdrawnOn) {}
}

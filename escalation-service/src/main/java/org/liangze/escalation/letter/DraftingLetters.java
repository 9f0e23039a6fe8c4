package org.liangze.escalation.letter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.LetterState;
import org.liangze.contracts.Role;
import org.liangze.escalation.business.Business;
import org.liangze.escalation.business.Businesses;
import org.liangze.escalation.paper.Texts;
import org.liangze.escalation.paper.Trail;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.web.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An office drafts a letter from the facts of a case, or changes a draft; whoever wrote does not approve. */
@Component
class DraftingLetters {
    private final LetterStore store;
    private final Letters letters;
    private final LetterForms forms;
    private final CaseFacts cases;
    private final Businesses businesses;
    private final People people;
    private final Versions versions;
    private final Trail trail;
    private final Audit audit;
    private final Days days;

    DraftingLetters(
            JdbcClient jdbc,
            LetterStore store,
            Letters letters,
            LetterForms forms,
            CaseFacts cases,
            Businesses businesses,
            People people,
            Versions versions,
            Audit audit,
            Days days) {
        this.store = store;
        this.letters = letters;
        this.forms = forms;
        this.cases = cases;
        this.businesses = businesses;
        this.people = people;
        this.versions = versions;
        this.trail = new Trail(jdbc, "letter");
        this.audit = audit;
        this.days = days;
    }

    Letter draft(Caller office, NewLetter said) {
        office.require(Role.OFFICE);
        LetterKind kind = said.kind();
        if (kind == null) {
            throw Refusal.invalid("kind-missing", "请选择文书种类");
        }
        Subject subject = subject(office, said);
        LetterForms.Form form = forms.of(kind, subject.region());
        if (form == null) {
            throw Refusal.invalid("kind-not-in-use", "本地未启用《%s》，可在规则设置中启用".formatted(kind.chinese()));
        }
        UUID addressee = addressee(office, said.addresseeId() == null ? subject.addressee() : said.addresseeId());
        Wording wording =
                new Wording(form.title(), form.basis(), subject.facts(), subject.demand()).with(said.wording());
        Draft draft = new Draft(
                kind,
                subject.region(),
                subject.about(),
                office.personId(),
                addressee,
                Texts.needed(wording.facts(), "facts-missing", "请写明事实"),
                Texts.needed(wording.demand(), "demand-missing", "请写明要求"),
                answerDays(said.answerDays()));
        Letter letter = letters.draft(Ids.next(days.now()), draft, wording, office)
                .orElseThrow(() -> new IllegalStateException("a new id was known already"));
        audit.record(office, "letter-draft", letter.letterId().toString(), null, wording);
        return letter;
    }

    Letter edit(Caller office, UUID id, LetterRequest said) {
        Letter letter =
                store.lock(id).filter(found -> LetterScope.sees(office, found)).orElseThrow(LetterScope::notFound);
        LetterScope.requireOffice(office, letter);
        if (letter.state() != LetterState.DRAFT) {
            throw Refusal.conflict(
                            "not-now", "文书处于“%s”，不能修改".formatted(letter.state().chinese()))
                    .with("letterId", id);
        }
        UUID addressee = said.addresseeId() == null ? null : addressee(office, said.addresseeId());
        Wording wording = letter.wording().with(said);
        store.reword(id, wording, addressee, answerDays(said.answerDays()), office.personId());
        Letter now = store.need(id);
        versions.keep(now, office, days.now());
        trail.add(id, now.region(), days.now(), office, "edit", "第%d稿".formatted(now.version()));
        audit.record(office, "letter-edit", id.toString(), letter.wording(), wording);
        return now;
    }

    private Subject subject(Caller office, NewLetter said) {
        if (said.caseId() != null) {
            CaseFacts.Facts about = cases.of(said.caseId())
                    .filter(found -> office.covers(found.region()))
                    .orElseThrow(() -> Refusal.notFound("case-not-found", "没有这个事项，或不在您的辖区内"));
            String demand = about.ladder().equals("ISSUE") ? "请立即整改，并将整改情况书面回复。" : "请采取有效措施，尽快办理到位。";
            return new Subject(
                    about.region(),
                    new Draft.About(about.caseId(), about.businessId(), about.issueId(), about.taskId(), null),
                    about.addresseeId(),
                    cases.text(about),
                    demand);
        }
        if (said.businessId() != null) {
            Business business = businesses
                    .find(said.businessId())
                    .filter(found -> office.covers(found.region()))
                    .orElseThrow(() -> Refusal.notFound("business-not-found", "没有这个主体，或不在您的辖区内"));
            Draft.About about = new Draft.About(null, business.businessId(), null, null, null);
            return new Subject(business.region(), about, business.businessId(), "", "");
        }
        UUID addressee = said.addresseeId();
        String region = addressee == null
                ? office.region()
                : people.find(addressee).map(person -> person.region()).orElse(office.region());
        return new Subject(region, Draft.About.NOTHING, addressee, "", "");
    }

    private @Nullable UUID addressee(Caller office, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        boolean person = people.find(id)
                .filter(found -> found.inPost() && office.covers(found.region()))
                .isPresent();
        if (!person
                && businesses
                        .find(id)
                        .filter(found -> office.covers(found.region()))
                        .isEmpty()) {
            throw Refusal.invalid("addressee-unknown", "收件人不在册、已离岗或不在您的辖区内");
        }
        return id;
    }

    private static @Nullable Integer answerDays(@Nullable Integer said) {
        if (said != null && (said < 0 || said > 250)) {
            throw Refusal.invalid("answer-days", "回复期限应为0至250个工作日，0表示不需回复");
        }
        return said;
    }

    private record Subject(
            String region, Draft.About about, @Nullable UUID addressee, String facts, String demand) {}
}

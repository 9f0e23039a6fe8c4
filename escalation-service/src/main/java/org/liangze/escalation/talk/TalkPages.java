package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.escalation.paper.Pdf;
import org.liangze.escalation.paper.Trail;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.documents.Block;
import org.liangze.kit.documents.Document;
import org.liangze.kit.file.FileView;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** One talk whole, its minutes as a paper, the calendar, what clashes, and the effects on the yearly assessment. */
@RestController
class TalkPages {
    private static final int LONGEST_SPAN = 366;

    private final TalkStore store;
    private final TalkScope scope;
    private final TalkNews news;
    private final TalkFiles files;
    private final SchedulingTalks scheduling;
    private final Assessments assessments;
    private final People people;
    private final Transactions transactions;
    private final JsonMapper json;

    TalkPages(
            TalkStore store,
            TalkScope scope,
            TalkNews news,
            TalkFiles files,
            SchedulingTalks scheduling,
            Assessments assessments,
            People people,
            Transactions transactions,
            JsonMapper json) {
        this.store = store;
        this.scope = scope;
        this.news = news;
        this.files = files;
        this.scheduling = scheduling;
        this.assessments = assessments;
        this.people = people;
        this.transactions = transactions;
        this.json = json;
    }

    /** Who handled it and how is the office's; the one it is with sees the minutes and its own report. */
    @GetMapping("/talks/{id}/record")
    Whole whole(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(caller, () -> {
            Talk talk = seen(caller, id);
            return new Whole(
                    TalkView.of(talk, scope.allowed(caller, talk)),
                    minutes(talk),
                    store.attendees(id).stream()
                            .map(person ->
                                    people.find(person).map(one -> one.name()).orElse(""))
                            .toList(),
                    files.of(id),
                    TalkScope.seesAll(caller) ? news.trail().of(id) : List.of());
        });
    }

    @GetMapping("/talks/{id}/pdf")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable UUID id) {
        Talk talk = transactions.asCaller(caller, () -> seen(caller, id));
        Minutes minutes = minutes(talk);
        if (minutes == null) {
            throw Refusal.conflict("not-now", "尚无约谈记录").with("talkId", id);
        }
        return Pdf.answer("约谈记录", paper(talk, minutes));
    }

    /** What speaks against a schedule; nothing is changed. */
    @PostMapping("/talks/{id}/clashes")
    Clashes clashes(Caller caller, @PathVariable UUID id, @RequestBody TalkRequest said) {
        return transactions.asCaller(caller, () -> new Clashes(scheduling.warnings(seen(caller, id), said.schedule())));
    }

    @GetMapping("/talks/calendar")
    List<TalkView> calendar(Caller caller, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        caller.require(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
        if (to.isBefore(from) || from.plusDays(LONGEST_SPAN).isBefore(to)) {
            throw Refusal.invalid("span", "请选择一年以内的时间段");
        }
        return transactions.asCaller(
                caller,
                () -> store.between(from, to).stream()
                        .map(talk -> TalkView.of(talk, scope.allowed(caller, talk)))
                        .toList());
    }

    /** Effects of talks on a year's assessment, by unit. */
    @GetMapping("/assessments")
    List<Assessments.Entry> assessments(
            Caller caller,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String unit) {
        caller.require(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
        return transactions.asCaller(
                caller, () -> assessments.of(year, region == null ? caller.region() : region, unit));
    }

    private Talk seen(Caller caller, UUID id) {
        return store.find(id).filter(talk -> scope.sees(caller, talk)).orElseThrow(TalkScope::notFound);
    }

    private @Nullable Minutes minutes(Talk talk) {
        return talk.minutes() == null ? null : json.readValue(talk.minutes(), Minutes.class);
    }

    private static Document paper(Talk talk, Minutes minutes) {
        LocalDate on = talk.heldOn() == null ? talk.proposedOn() : talk.heldOn();
        List<Block> body = List.of(
                new Block.Line("约谈时间：" + minutes.time()),
                new Block.Line("约谈地点：" + minutes.place()),
                new Block.Line("约谈对象：" + (talk.subjectName() == null ? talk.unit() : talk.subjectName())),
                new Block.Line("主持人：" + minutes.presiding()),
                new Block.Line("参加人员：" + String.join("、", minutes.attendees())),
                new Block.Heading("一、约谈事由"),
                new Block.Paragraph(talk.cause()),
                new Block.Heading("二、指出的事实"),
                new Block.Paragraph(minutes.facts()),
                new Block.Heading("三、整改要求"),
                new Block.Paragraph(minutes.demands()),
                new Block.Heading("四、被约谈方承诺"),
                new Block.Paragraph(minutes.commitments()),
                new Block.Line("签字：" + String.join("、", minutes.signatures())));
        return Document.titled("警示约谈记录", body, on.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** A talk with its minutes, who was to come, its files and history. */
    record Whole(
            TalkView talk,
            @Nullable Minutes minutes,
            List<String> attendees,
            List<FileView> files,
            List<Trail.Entry> history) {}

    /** Sentences, each one thing to think about. */
    record Clashes(List<String> warnings) {}
}

package org.liangze.standalone.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liangze.standalone.replay.scenario.ActionLine;
import org.liangze.standalone.replay.scenario.Register;
import org.liangze.standalone.replay.scenario.Scenario;
import org.liangze.standalone.replay.scenario.Value;
import org.liangze.standalone.replay.scenario.Verb;

/** Does what a line of {@code actions} says, as the person who does it. */
final class Deeds {
    private static final Map<String, String> FIELD_OF = Map.of("case-number", "caseNumber");
    private static final List<String> SAID =
            List.of("note", "outcome", "due", "case-number", "evidence", "reason", "until", "how", "effective", "body");
    private static final Set<String> DRAFT = Set.of("DRAFT");
    private static final Set<String> SENT = Set.of("SENT", "RECEIVED", "OVERDUE");
    private static final Set<String> ANY =
            Set.of("DRAFT", "APPROVED", "SENT", "RECEIVED", "REPLIED", "ACCEPTED", "OVERDUE");

    private final Doors doors;
    private final Cast cast;
    private final Visiting visiting;
    private final Finding finding;
    private final Entering entering;
    private final Talking talking;
    private final Committing committing;
    private final Bodies bodies;
    private final LoadingYear years;
    private final Scenario scenario;

    Deeds(Doors doors, Cast cast, Visiting visiting, Scenario scenario, Clock clock) {
        this.doors = doors;
        this.cast = cast;
        this.visiting = visiting;
        this.finding = new Finding(doors, cast);
        this.entering = new Entering(doors, cast);
        this.talking = new Talking(doors, cast, finding);
        this.committing = new Committing(doors, clock);
        this.bodies = new Bodies(doors, cast);
        this.years = new LoadingYear(doors);
        this.scenario = scenario;
    }

    /** @throws Refused when the person may not, or it cannot be done now */
    void perform(ActionLine line) {
        Value.Fields said = line.fields();
        Verb verb = line.verb();
        switch (verb) {
            case VISIT -> visit(said, line.instant());
            case ACCEPT, RETURN, INSPECT, NOT_FILE, ORDER, PENALISE, RECTIFY, VERIFY, REJECT, REOPEN ->
                issue(verb, said);
            case REPORT -> report(said);
            case FILE -> file(said);
            case LEAVE -> leave(said);
            case ASSIGN -> assign(said);
            case HAND_OVER -> handOver(said);
            case STATE -> post("registry", "/businesses/" + cast.id(said.need("business")) + "/state", said, "state");
            case REGISTER -> entering.enter(said, by(said));
            case ACKNOWLEDGE -> acknowledge(said);
            case APPROVE, DECLINE -> decide(verb, said);
            case RECEIVE, REPLY -> letter(verb, said, SENT);
            case CLOSE -> close(said);
            case DRAFT -> draft(said);
            case WITHDRAW -> letter(verb, said, SENT);
            case SCHEDULE_TALK, HOLD_TALK, REVIEW_TALK, CLOSE_TALK -> talking.act(verb, said, by(said));
            case COMMIT -> committing.commit(by(said));
            case FORWARD -> forward(said);
            case ASK_BODY, RETRY, NAME_BODY -> bodies.act(verb, said, by(said));
            case PAUSE, RESUME, RAISE, LOWER -> handle(verb, said);
            case SET_POLICY -> setPolicy(said);
            case LOAD_YEAR -> years.load(said, by(said));
            case HOLD -> handle(Verb.PAUSE, said);
            case FAULT -> throw new IllegalArgumentException("a fault is nobody's deed");
        }
    }

    private void visit(Value.Fields said, Instant at) {
        UUID business = cast.id(said.need("business"));
        List<Visiting.Failed> failed = said.rows("failed").stream()
                .map(row -> new Visiting.Failed(
                        Integer.parseInt(row.need("item")), row.text("note", ""), row.text("class")))
                .toList();
        visiting.visit(new Visiting.Visit(
                business,
                by(said),
                at,
                said.text("mode", "ON_SITE"),
                said.text("representative", cast.signature(business)),
                failed,
                said.text("as")));
    }

    private void issue(Verb verb, Value.Fields said) {
        post("escalation", "/issues/" + cast.id(said.need("issue")) + "/" + verb.word(), said);
    }

    private void forward(Value.Fields said) {
        if (said.has("issue")) {
            issue(Verb.FORWARD, said);
            return;
        }
        handle(Verb.FORWARD, said);
    }

    private void file(Value.Fields said) {
        if (said.has("issue")) {
            issue(Verb.FILE, said);
            return;
        }
        acknowledgeFiling(said, said.has("filing") ? "filing" : "business");
    }

    private void leave(Value.Fields said) {
        UUID person = cast.id(said.need("person"));
        UUID by = said.has("by") ? by(said) : officeOf(said.need("person"));
        doors.post("registry", "/people/" + person + "/leave", by, body(said));
    }

    /** The office nearest to the person's place, else the administrator. */
    private UUID officeOf(String person) {
        Register register = scenario.register();
        return register.personLine(person)
                .flatMap(line -> register.officeOf(line.region()))
                .map(office -> cast.id(office.id()))
                .orElse(Doors.ADMINISTRATOR);
    }

    private void assign(Value.Fields said) {
        UUID cadre = cast.id(said.need("cadre"));
        doors.post(
                "registry",
                "/businesses/" + cast.id(said.need("business")) + "/assignment",
                by(said),
                Map.of("cadreId", cadre.toString()));
    }

    /** One order; a move without businesses takes everything that is left. */
    private void handOver(Value.Fields said) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fromCadreId", cast.id(said.need("from")).toString());
        body.put("moves", said.rows("moves").stream().map(this::move).toList());
        body.put("leaves", Boolean.valueOf(said.text("leaves", "false")));
        body.put("reason", said.text("reason", "工作调整"));
        doors.post("registry", "/hand-overs", by(said), body);
    }

    private Map<String, Object> move(Value.Fields said) {
        Map<String, Object> move = new LinkedHashMap<>();
        move.put("successorId", cast.id(said.need("to")).toString());
        if (said.has("businesses")) {
            List<String> ids = said.texts("businesses").stream()
                    .map(business -> cast.id(business).toString())
                    .toList();
            move.put("businessIds", ids);
        }
        return move;
    }

    private void acknowledge(Value.Fields said) {
        if (said.has("case")) {
            handle(Verb.ACKNOWLEDGE, said);
            return;
        }
        if (said.has("letter")) {
            letter(Verb.RECEIVE, said, SENT);
            return;
        }
        acknowledgeFiling(said, said.has("filing") ? "filing" : "business");
    }

    private void acknowledgeFiling(Value.Fields said, String field) {
        post("registry", "/filings/" + finding.filing(said.need(field)) + "/acknowledge", said);
    }

    private void decide(Verb verb, Value.Fields said) {
        if (said.has("letter")) {
            letter(verb, said, DRAFT);
            return;
        }
        Map<String, Object> body = body(said);
        body.putAll(talking.schedule(said));
        doors.post(
                "escalation", "/talks/" + finding.proposedTalk(said.need("talk")) + "/" + verb.word(), by(said), body);
    }

    private void report(Value.Fields said) {
        if (said.has("talk")) {
            talking.act(Verb.REPORT, said, by(said));
            return;
        }
        issue(Verb.REPORT, said);
    }

    private void draft(Value.Fields said) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", said.need("kind"));
        for (String text : List.of("facts", "demand")) {
            if (said.has(text)) {
                body.put(text, said.need(text));
            }
        }
        if (said.has("case")) {
            body.put("caseId", finding.openCase(said.need("case")).toString());
        }
        if (said.has("business")) {
            body.put("businessId", cast.id(said.need("business")).toString());
        }
        if (said.has("to")) {
            body.put("addresseeId", cast.id(said.need("to")).toString());
        }
        doors.post("escalation", "/letters", by(said), body);
    }

    private void letter(Verb verb, Value.Fields said, Set<String> waiting) {
        post("escalation", "/letters/" + finding.letter(said.need("letter"), waiting) + "/" + verb.word(), said);
    }

    private void close(Value.Fields said) {
        if (said.has("letter")) {
            letter(Verb.CLOSE, said, ANY);
            return;
        }
        handle(Verb.CLOSE, said);
    }

    private void setPolicy(Value.Fields said) {
        Value value = said.find("value");
        if (value == null) {
            throw new ReplayFailure("set-policy needs a value");
        }
        new Policies(doors).change(said.need("name"), value.json(), said.need("effective"), by(said));
    }

    private void handle(Verb verb, Value.Fields said) {
        post("escalation", "/cases/" + finding.openCase(said.need("case")) + "/" + verb.word(), said);
    }

    private void post(String service, String path, Value.Fields said, String... further) {
        Map<String, Object> body = body(said);
        for (String field : further) {
            body.put(field, said.need(field));
        }
        doors.post(service, path, by(said), body);
    }

    private Map<String, Object> body(Value.Fields said) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : SAID) {
            String value = said.text(field);
            if (value != null) {
                body.put(FIELD_OF.getOrDefault(field, field), value);
            }
        }
        String to = said.text("to");
        if (to != null) {
            body.put("to", cast.id(to).toString());
        }
        return body;
    }

    private UUID by(Value.Fields said) {
        return cast.id(said.text("by", Cast.ADMINISTRATOR));
    }
}

package org.liangze.standalone.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.standalone.replay.scenario.Value;
import org.liangze.standalone.replay.scenario.Verb;
import tools.jackson.databind.JsonNode;

/** What a scenario's people do with talks once these are proposed. What a line leaves out is filled in as it usually is. */
final class Talking {
    /** Characters of 09:30. */
    private static final int HOUR = 5;

    private static final Set<String> ARRANGED = Set.of("NOTIFIED", "APPROVED");
    private static final Set<String> HELD = Set.of("HELD");
    private static final Set<String> ENDING = Set.of("REVIEWED", "HELD");

    private final Doors doors;
    private final Cast cast;
    private final Finding finding;

    Talking(Doors doors, Cast cast, Finding finding) {
        this.doors = doors;
        this.cast = cast;
        this.finding = finding;
    }

    void act(Verb verb, Value.Fields said, UUID by) {
        switch (verb) {
            case SCHEDULE_TALK -> post(finding.talk(said.need("talk"), ARRANGED), "schedule", by, schedule(said));
            case HOLD_TALK -> hold(said, by);
            case REPORT ->
                post(finding.talk(said.need("talk"), HELD), "report", by, Map.of("report", said.text("note", "已整改到位")));
            case REVIEW_TALK -> post(finding.talk(said.need("talk"), HELD), "review", by, review(said));
            case CLOSE_TALK -> close(said, by);
            default -> throw new IllegalArgumentException(verb.word() + " is not about a talk");
        }
    }

    /** Day, hours, place, who presides and who comes, for those that say so. */
    Map<String, Object> schedule(Value.Fields said) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "on", said.text("on"));
        put(body, "place", said.text("place"));
        String hours = said.text("hours");
        if (hours != null) {
            body.put("from", hours.substring(0, HOUR));
            body.put("to", hours.substring(HOUR + 1));
        }
        if (said.has("presiding")) {
            body.put("presidingId", cast.id(said.need("presiding")).toString());
        }
        if (said.has("attendees")) {
            body.put(
                    "attendeeIds",
                    said.texts("attendees").stream()
                            .map(one -> cast.id(one).toString())
                            .toList());
        }
        return body;
    }

    private void hold(Value.Fields said, UUID by) {
        String about = said.need("talk");
        UUID talk = finding.talk(about, ARRANGED);
        String subject =
                doors.look("escalation", "/talks/" + talk).path("subjectName").asString(about);
        Map<String, Object> minutes = new LinkedHashMap<>();
        put(minutes, "on", said.text("on"));
        minutes.put("place", said.text("place", "食安办会议室"));
        minutes.put("presiding", said.has("presiding") ? name(said.need("presiding")) : cast.signature(by));
        minutes.put(
                "attendees",
                said.has("attendees")
                        ? said.texts("attendees").stream().map(this::name).toList()
                        : List.of(subject));
        put(minutes, "facts", said.text("facts"));
        minutes.put("demands", said.text("demands", "限期整改，并书面报告"));
        minutes.put("commitments", said.text("commitments", "按要求整改"));
        minutes.put(
                "signatures",
                said.has("signatures")
                        ? said.texts("signatures").stream().map(this::name).toList()
                        : List.of(subject, cast.signature(by)));
        post(talk, "hold", by, minutes);
    }

    private static Map<String, Object> review(Value.Fields said) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("accepted", said.text("outcome", "accepted").equals("accepted"));
        put(body, "reason", said.text("reason"));
        put(body, "on", said.text("due"));
        return body;
    }

    /** A report that still waits for its review is accepted with the closing. */
    private void close(Value.Fields said, UUID by) {
        UUID talk = finding.talk(said.need("talk"), ENDING);
        JsonNode seen = doors.look("escalation", "/talks/" + talk);
        if (seen.path("reported").asBoolean(false)) {
            post(talk, "review", by, Map.of("accepted", true));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("effect", said.text("effect", said.text("note", "不影响年度评议考核")));
        String points = said.text("points");
        if (points != null) {
            body.put("points", Double.valueOf(points));
        }
        post(talk, "close", by, body);
    }

    private void post(UUID talk, String verb, UUID by, Map<String, Object> body) {
        doors.post("escalation", "/talks/" + talk + "/" + verb, by, body);
    }

    private String name(String who) {
        UUID id = cast.names().find(who);
        return id == null ? who : cast.signature(id);
    }

    private static void put(Map<String, Object> body, String field, @Nullable String value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}

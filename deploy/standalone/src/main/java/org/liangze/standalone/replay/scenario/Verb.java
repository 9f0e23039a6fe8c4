package org.liangze.standalone.replay.scenario;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What people do in a scenario, with the fields each act must and may have. */
public enum Verb {
    VISIT("business by", "mode failed as note representative"),
    ACCEPT("issue by", "note"),
    RETURN("issue by", "note reason"),
    INSPECT("issue by", "outcome due note"),
    FILE("by", "issue business filing case-number note"),
    NOT_FILE("issue by", "reason note"),
    ORDER("issue by", "due note"),
    PENALISE("issue by", "case-number note"),
    REPORT("by", "issue talk outcome due note"),
    RECTIFY("issue by", "evidence note"),
    VERIFY("issue by", "note"),
    REJECT("issue by", "reason due note"),
    REOPEN("issue by", "reason due note"),
    /** Asks a further body to see to an issue; {@code to}: who receives, where nobody is named. */
    ASK_BODY("issue body by", "to"),
    /** Sends a hand-off again to the one body that heard nothing of it. */
    RETRY("issue body by", "note"),
    /** Names who receives hand-offs for a kind of body, in the place of whoever names. */
    NAME_BODY("body person by", ""),
    LEAVE("person", "by effective"),
    ASSIGN("business cadre by", ""),
    HAND_OVER("from by", "moves leaves reason"),
    STATE("business state by", "how"),
    REGISTER("", "person business by"),
    ACKNOWLEDGE("by", "case letter business filing note"),
    APPROVE("by", "talk letter note on hours place presiding attendees"),
    DECLINE("by", "talk letter reason note"),
    RECEIVE("letter by", "note"),
    REPLY("letter by", "note"),
    DRAFT("kind by", "case business to facts demand"),
    WITHDRAW("letter by", "reason note"),
    SCHEDULE_TALK("talk by", "on hours place presiding attendees"),
    HOLD_TALK("talk by", "on place presiding attendees facts demands commitments signatures"),
    REVIEW_TALK("talk by", "outcome reason due"),
    CLOSE_TALK("talk by", "effect points note"),
    COMMIT("by", "note"),
    /** The notice that ships for a year, with some days off or worked that it has the other way. */
    LOAD_YEAR("year", "by name off work"),
    CLOSE("by", "letter case evidence note"),
    /** A case to somebody, or an issue that came to the wrong place to the body whose it is. */
    FORWARD("by", "case issue to body reason note"),
    PAUSE("case by", "until reason note"),
    /** As the pages call a pause. */
    HOLD("case by", "until reason note"),
    RESUME("case by", "note"),
    /** Takes a case's next step at once. */
    RAISE("case by", "reason"),
    /** Puts a case one step lower. */
    LOWER("case by", "reason"),
    /** Sets a rule of one's own place from a day on. */
    SET_POLICY("name effective by", "value"),
    FAULT("what", "for");

    private final String needed;
    private final String further;

    Verb(String needed, String further) {
        this.needed = needed;
        this.further = further;
    }

    /** As it stands in a scenario, and in the timeline's refusals. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Verb> find(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(Verb::word).collect(Collectors.joining(", "));
    }

    void check(Value.Fields row) {
        Set<String> allowed = new HashSet<>(words("at do"));
        allowed.addAll(words(needed));
        allowed.addAll(words(further));
        row.only(allowed);
        words(needed).forEach(row::need);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}

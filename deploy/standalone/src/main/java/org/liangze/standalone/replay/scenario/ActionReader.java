package org.liangze.standalone.replay.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.liangze.calendar.WorkCalendar;

/** Reads {@code actions} one after the other; whom and what they speak of must be on the register or named before. */
final class ActionReader {
    private static final String ADMINISTRATOR = "administrator";
    private static final Set<String> FAULTS =
            Set.of("smtp-down", "kill: registry", "kill: tasking", "kill: escalation", "kill: notify");
    private static final Set<String> LATER_FAULTS = Set.of("kafka-down", "db-restart");

    private final Set<String> people;
    private final Set<String> businesses;
    private final Set<String> named = new HashSet<>();

    ActionReader(Set<String> people, Set<String> businesses) {
        this.people = people;
        this.businesses = businesses;
    }

    ActionLine read(Value.Fields row) {
        String word = row.need("do");
        Verb verb = Verb.find(word)
                .orElseThrow(() -> ScenarioProblem.at(
                        row.placeOf("do"), "unknown verb %s; known are %s".formatted(word, Verb.known())));
        verb.check(row);
        var instant = row.as("at", Times::instant);
        if (instant == null) {
            throw ScenarioProblem.at(row.at(), "at is missing");
        }
        references(verb, row);
        row.as("due", Times::date);
        row.as("effective", Times::date);
        row.as("until", Times::date);
        row.as("on", Times::date);
        row.as("hours", ActionReader::hours);
        row.as("for", Times::duration);
        return new ActionLine(instant, verb, row);
    }

    private void references(Verb verb, Value.Fields row) {
        for (String field : List.of("by", "person", "cadre", "from", "to")) {
            if (verb != Verb.REGISTER || field.equals("by")) {
                person(row, field);
            }
        }
        if (verb != Verb.REGISTER) {
            business(row);
        }
        switch (verb) {
            case VISIT -> visit(row);
            case FILE -> exactlyOneOf(row, "issue", "business", "filing");
            case ACKNOWLEDGE -> exactlyOneOf(row, "case", "letter", "business", "filing");
            case APPROVE, DECLINE -> exactlyOneOf(row, "talk", "letter");
            case REPORT -> exactlyOneOf(row, "issue", "talk");
            case REVIEW_TALK -> outcome(row);
            case FORWARD -> {
                exactlyOneOf(row, "case", "issue");
                row.need(row.has("issue") ? "body" : "to");
            }
            case CLOSE -> exactlyOneOf(row, "case", "letter");
            case FAULT -> fault(row);
            case REGISTER -> exactlyOneOf(row, "person", "business");
            case HAND_OVER -> moves(row);
            case LOAD_YEAR -> year(row);
            default -> {}
        }
        String issue = verb == Verb.VISIT ? null : row.text("issue");
        if (issue != null && !issue.contains("#") && !named.contains(issue.replaceFirst("\\.\\d+$", ""))) {
            throw ScenarioProblem.at(row.placeOf("issue"), "no visit before this line is named as: " + issue);
        }
    }

    private void person(Value.Fields row, String field) {
        String id = row.text(field);
        if (id != null && !people.contains(id) && !businesses.contains(id) && !id.equals(ADMINISTRATOR)) {
            throw ScenarioProblem.at(
                    row.placeOf(field), "%s: nobody on the register has the id %s".formatted(field, id));
        }
    }

    private static void year(Value.Fields row) {
        row.as("year", ActionReader::shipped);
        for (String field : List.of("off", "work")) {
            for (String day : row.texts(field)) {
                try {
                    Times.date(day);
                } catch (IllegalArgumentException e) {
                    throw ScenarioProblem.at(row.placeOf(field), "%s: %s".formatted(field, e.getMessage()));
                }
            }
        }
    }

    private static int shipped(String year) {
        WorkCalendar calendar = WorkCalendar.shipped();
        int number = year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
        if (number < calendar.firstPublishedYear() || number > calendar.lastPublishedYear()) {
            throw new IllegalArgumentException("year %s does not ship; those from %d to %d do"
                    .formatted(year, calendar.firstPublishedYear(), calendar.lastPublishedYear()));
        }
        return number;
    }

    private void business(Value.Fields row) {
        for (String field : List.of("business", "filing", "businesses")) {
            row.texts(field).stream().filter(id -> !businesses.contains(id)).forEach(id -> {
                throw ScenarioProblem.at(
                        row.placeOf(field), "%s: no business on the register has the id %s".formatted(field, id));
            });
        }
    }

    private void visit(Value.Fields row) {
        for (Value.Fields failed : row.rows("failed")) {
            failed.only(Set.of("item", "note", "class"));
            failed.need("item");
            failed.as("item", Integer::valueOf);
            String severity = failed.text("class");
            if (severity != null && !Set.of("L1", "L2", "L3").contains(severity)) {
                throw ScenarioProblem.at(failed.placeOf("class"), "class is L1, L2 or L3, not " + severity);
            }
        }
        String as = row.text("as");
        if (as != null && !named.add(as)) {
            throw ScenarioProblem.at(row.placeOf("as"), "another visit is named as: %s already".formatted(as));
        }
    }

    private void moves(Value.Fields row) {
        for (Value.Fields move : row.rows("moves")) {
            move.only(Set.of("to", "businesses"));
            move.need("to");
            person(move, "to");
            business(move);
        }
    }

    private static String hours(String text) {
        if (!text.matches("\\d{2}:\\d{2}-\\d{2}:\\d{2}")) {
            throw new IllegalArgumentException(text + " is no span of hours such as 09:30-11:00");
        }
        return text;
    }

    private static void outcome(Value.Fields row) {
        String outcome = row.text("outcome", "accepted");
        if (!outcome.equals("accepted") && !outcome.equals("further")) {
            throw ScenarioProblem.at(
                    row.placeOf("outcome"), "outcome is " + outcome + "; there are accepted and further");
        }
    }

    private static void fault(Value.Fields row) {
        String what = row.need("what");
        if (!FAULTS.contains(what)) {
            String why = LATER_FAULTS.contains(what) ? " is not supported yet" : " is unknown";
            throw ScenarioProblem.at(
                    row.placeOf("what"), "fault " + what + why + "; there are smtp-down and kill: <service>");
        }
        row.need("for");
    }

    private static void exactlyOneOf(Value.Fields row, String... fields) {
        if (Stream.of(fields).filter(row::has).count() != 1) {
            throw ScenarioProblem.at(row.at(), "needs exactly one of " + String.join(", ", fields));
        }
    }
}

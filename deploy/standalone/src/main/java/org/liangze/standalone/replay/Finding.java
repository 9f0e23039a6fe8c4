package org.liangze.standalone.replay;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Finds the case, letter, talk or filing that a scenario speaks of by its business (or issue): the newest one waiting. */
final class Finding {
    private final Doors doors;
    private final Cast cast;

    Finding(Doors doors, Cast cast) {
        this.doors = doors;
        this.cast = cast;
    }

    UUID openCase(String about) {
        UUID subject = cast.id(about);
        List<JsonNode> cases = doors.lookAtAll("escalation", "/queue").stream()
                .filter(row -> is(row, "businessId", subject) || is(row, "issueId", subject))
                .toList();
        return newest(cases, "caseId", "没有关于“%s”的待办事项".formatted(about));
    }

    /** @param waiting which states are meant */
    UUID letter(String about, Set<String> waiting) {
        UUID subject = cast.id(about);
        List<JsonNode> letters = doors.lookAtAll("escalation", "/letters").reversed().stream()
                .filter(row -> is(row, "businessId", subject)
                        || is(row, "issueId", subject)
                        || is(row, "addresseeId", subject))
                .filter(row -> waiting.contains(row.get("state").asString()))
                .toList();
        return newest(letters, "letterId", "没有关于“%s”的待办文书".formatted(about));
    }

    /** @param waiting which states are meant; where there is none, whichever talk is newest, so that the service says no */
    UUID talk(String about, Set<String> waiting) {
        UUID subject = cast.id(about);
        List<JsonNode> talks = doors.lookAtAll("escalation", "/talks").reversed().stream()
                .filter(row -> is(row, "businessId", subject) || is(row, "subjectId", subject))
                .toList();
        List<JsonNode> meant = talks.stream()
                .filter(row -> waiting.contains(row.get("state").asString()))
                .toList();
        return newest(meant.isEmpty() ? talks : meant, "talkId", "没有关于“%s”的约谈".formatted(about));
    }

    UUID proposedTalk(String about) {
        UUID subject = cast.id(about);
        List<JsonNode> talks = doors.lookAtAll("escalation", "/talks").reversed().stream()
                .filter(row -> is(row, "businessId", subject) || is(row, "subjectId", subject))
                .filter(row -> row.get("state").asString().equals("PROPOSED"))
                .toList();
        return newest(talks, "talkId", "没有关于“%s”的约谈建议".formatted(about));
    }

    UUID filing(String business) {
        UUID subject = cast.id(business);
        List<JsonNode> filings = doors.lookAtAll("registry", "/filings").reversed().stream()
                .filter(row -> is(row, "businessId", subject))
                .filter(row -> row.get("completedAt").isNull())
                .toList();
        return newest(filings, "id", "没有关于“%s”的待备案变更".formatted(business));
    }

    private static boolean is(JsonNode row, String field, UUID id) {
        JsonNode value = row.get(field);
        return value != null && value.asString("").equals(id.toString());
    }

    private static UUID newest(List<JsonNode> oldestFirst, String idField, String missing) {
        if (oldestFirst.isEmpty()) {
            throw new Refused("replay", missing);
        }
        return UUID.fromString(oldestFirst.getLast().get(idField).asString());
    }
}

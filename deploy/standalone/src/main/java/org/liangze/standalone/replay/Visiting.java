package org.liangze.standalone.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.id.Ids;
import tools.jackson.databind.JsonNode;

/** Makes a full, valid visit: every item 是 but those that failed, signed by the cadre, the business standing by. */
final class Visiting {
    private static final Set<String> UNFINISHED = Set.of("OPEN", "IN_PROGRESS", "OVERDUE");

    /** An item that was 否. */
    record Failed(int item, String note, @Nullable String severity) {}

    private final Doors doors;
    private final Cast cast;
    private final Map<List<String>, JsonNode> checklists = new HashMap<>();

    Visiting(Doors doors, Cast cast) {
        this.doors = doors;
        this.cast = cast;
    }

    /**
     * A visit to make.
     *
     * @param named what the scenario calls the issues found; null for none
     */
    record Visit(
            UUID business,
            UUID by,
            Instant at,
            String mode,
            String representative,
            List<Failed> failed,
            @Nullable String named) {}

    /** The task that asks most urgently for a visit to a business; null when none does. */
    @Nullable
    JsonNode dueTask(UUID business) {
        return doors.lookAtAll("tasking", "/tasks?business=" + business).stream()
                .filter(task -> UNFINISHED.contains(task.get("state").asString()))
                .findFirst()
                .orElse(null);
    }

    /** Visits, whether or not a task asks for it, and returns the issues found. */
    List<UUID> visit(Visit visit) {
        JsonNode task = dueTask(visit.business());
        JsonNode about = task == null ? doors.look("registry", "/businesses/" + visit.business()) : task;
        return visit(visit, about, task == null ? null : task.get("taskId").asString());
    }

    /** Businesses of one kind and tier in one place share a checklist; {@code about} names all three. */
    List<UUID> visit(Visit visit, JsonNode about, @Nullable String task) {
        JsonNode checklist = checklists.computeIfAbsent(
                Stream.of("tier", "kind", "region")
                        .map(field -> about.get(field).asString())
                        .toList(),
                shared -> doors.look("tasking", "/checklists/for?business=" + visit.business()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "visitId",
                Ids.named("replayed-visit", visit.business(), visit.at()).toString());
        body.put("businessId", visit.business().toString());
        body.put("taskId", task);
        body.put("visitedAt", visit.at().toString());
        body.put("mode", visit.mode());
        body.put("checklistId", checklist.get("id").asString());
        body.put("checklistVersion", checklist.get("version").asInt());
        body.put("answers", answers(checklist, visit.failed()));
        body.put("signature", cast.signature(visit.by()));
        body.put("representative", visit.representative());
        return found(doors.post("tasking", "/visits", visit.by(), body), visit);
    }

    private static List<Map<String, Object>> answers(JsonNode checklist, List<Failed> failed) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode block : checklist.get("blocks")) {
            for (JsonNode item : block.get("items")) {
                answers.add(answer(item.get("no").asInt(), failed));
            }
        }
        return answers;
    }

    private static Map<String, Object> answer(int item, List<Failed> failed) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("item", item);
        answer.put("answer", "YES");
        for (Failed one : failed) {
            if (one.item() == item) {
                answer.put("answer", "NO");
                answer.put("note", one.note());
                if (one.severity() != null) {
                    answer.put("severity", one.severity());
                }
            }
        }
        return answer;
    }

    private List<UUID> found(JsonNode receipt, Visit visit) {
        List<UUID> issues = new ArrayList<>();
        for (JsonNode issue : receipt.get("issues")) {
            issues.add(UUID.fromString(issue.get("issueId").asString()));
        }
        cast.names().issuesFound(issues, cast.names().of(visit.business()), visit.named());
        return issues;
    }
}

package org.liangze.tasking;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.testkit.Fixtures;

/** A report as a phone sends it: {@code AVisit.of("noodle").at(...).failing(3, "无进货查验记录", "L2").body()}. */
public final class AVisit {
    private final Map<String, Object> body = new HashMap<>();
    private final List<Map<String, Object>> answers = new ArrayList<>();

    private AVisit(String business) {
        body.put("businessId", Fixtures.business(business));
        body.put("mode", "ON_SITE");
        body.put("checklistId", Checklists.idFor(Tier.D));
        body.put("checklistVersion", 1);
        body.put("signature", "王伟");
        body.put("representative", "老王");
        body.put("answers", answers);
        for (int item = 1; item <= 16; item++) {
            answers.add(answer(item, "YES", null, null));
        }
    }

    public static AVisit of(String business) {
        return new AVisit(business);
    }

    /** The report on a longer or shorter checklist, every item 是. */
    public AVisit on(Tier tier, int version, int items) {
        answers.clear();
        for (int item = 1; item <= items; item++) {
            answers.add(answer(item, "YES", null, null));
        }
        return with("checklistId", Checklists.idFor(tier)).with("checklistVersion", version);
    }

    public AVisit at(LocalDateTime shanghai) {
        body.put(
                "visitedAt",
                shanghai.atZone(ZoneId.of("Asia/Shanghai")).toInstant().toString());
        return this;
    }

    public AVisit failing(int item, @Nullable String note, @Nullable String severity) {
        answers.set(item - 1, answer(item, "NO", note, severity));
        return this;
    }

    public AVisit without(int item) {
        answers.removeIf(answer -> answer.get("item").equals(item));
        return this;
    }

    public AVisit with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public AVisit lacking(String field) {
        body.remove(field);
        return this;
    }

    public AVisit id(UUID id) {
        return with("visitId", id);
    }

    public Map<String, Object> body() {
        return body;
    }

    private static Map<String, Object> answer(
            int item, String answer, @Nullable String note, @Nullable String severity) {
        Map<String, Object> given = new HashMap<>();
        given.put("item", item);
        given.put("answer", answer);
        given.put("note", note);
        given.put("severity", severity);
        return given;
    }
}

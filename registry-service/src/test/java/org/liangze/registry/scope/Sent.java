package org.liangze.registry.scope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is sent: sound requests and files, so that nothing but the scope stands against them. */
final class Sent {
    static final Operation.Upload PAPER = new Operation.Upload("a.pdf", "%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n");
    static final Operation.Upload REGIONS = new Operation.Upload("r.csv", "code,name\n23,黑龙江省\n");

    private Sent() {}

    /** A list of people as an office would hand it in. */
    static String people(String county) {
        return "编号,姓名,角色,地区代码\nsx-new,甲县张三,包保干部,%s001001\n".formatted(county);
    }

    static Operation.Upload dutyRecords() {
        return new Operation.Upload("d.csv", "统一社会信用代码,类型,日期\n%s,日管控,2026-09-27\n".formatted(World.SHOP_CODE));
    }

    static Map<String, Object> training() {
        return Map.of("region", World.HERE, "title", "甲县培训", "heldOn", "2026-08-03", "audience", "CADRES");
    }

    static Map<String, Object> attendance() {
        return Map.of(
                "attendees",
                List.of(Map.of(
                        "personId",
                        World.CADRE,
                        "attended",
                        true,
                        "result",
                        "PASSED",
                        "certificateNo",
                        "sx-1",
                        "validUntil",
                        "2026-10-20")));
    }

    static Map<String, Object> publicity() {
        return Map.of("region", World.HERE, "title", "甲县宣讲", "doneOn", "2026-09-03", "form", "集中宣讲");
    }

    static Map<String, Object> institution() {
        return Map.of("region", World.HERE, "title", "甲县信函制度", "subject", "LETTERS", "issuedOn", "2026-01-05");
    }

    static Map<String, Object> taskForce() {
        return Map.of("region", World.HERE, "name", "甲县工作专班", "level", "COUNTY", "since", "2026-01-05");
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }
}

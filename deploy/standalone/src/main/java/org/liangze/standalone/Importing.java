package org.liangze.standalone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Hands a workbook to the registry's importer as a user would: upload, look at the preview, confirm. */
final class Importing {
    private static final String BOUNDARY = "liangze-sample-5f0d7c";
    private static final int ENOUGH_EXAMPLES = 3;
    private static final Set<String> UNDER_WAY = Set.of("READING", "CONFIRMING");
    private static final Duration GLANCE = Duration.ofMillis(500);

    /** What the importer did. */
    record Imported(int people, int businesses, int warnings) {}

    private final Services services;

    Importing(Services services) {
        this.services = services;
    }

    /** @throws IllegalStateException when the importer refuses a row, with its words */
    Imported bring(String fileName, byte[] workbook) {
        JsonNode preview = done(services.post(
                "registry", "/imports", "multipart/form-data; boundary=" + BOUNDARY, body(fileName, workbook)));
        if (!preview.get("refusals").isEmpty()) {
            throw new IllegalStateException("the importer refuses the sample: " + examples(preview.get("refusals")));
        }
        done(services.post(
                "registry",
                "/imports/" + preview.get("id").asString() + "/confirm",
                "application/json",
                "{}".getBytes(StandardCharsets.UTF_8)));
        return new Imported(
                rows(preview.get("people")),
                rows(preview.get("businesses")),
                preview.get("warnings").size());
    }

    /** A slow machine answers before it has finished; the job is looked at until it has. */
    private JsonNode done(JsonNode answer) {
        JsonNode job = answer;
        while (UNDER_WAY.contains(job.get("state").asString())) {
            LockSupport.parkNanos(GLANCE.toNanos());
            job = services.get("registry", "/imports/" + job.get("id").asString());
        }
        return job;
    }

    private static int rows(JsonNode tally) {
        return tally.get("added").asInt()
                + tally.get("changed").asInt()
                + tally.get("unchanged").asInt();
    }

    private static List<JsonNode> examples(JsonNode refusals) {
        List<JsonNode> some = new ArrayList<>();
        refusals.forEach(some::add);
        return some.subList(0, Math.min(ENOUGH_EXAMPLES, some.size()));
    }

    private static byte[] body(String fileName, byte[] workbook) {
        byte[] head = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%2$s"\r
                Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r
                \r
                """.formatted(BOUNDARY, fileName).getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + workbook.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(workbook, 0, body, head.length, workbook.length);
        System.arraycopy(tail, 0, body, head.length + workbook.length, tail.length);
        return body;
    }
}

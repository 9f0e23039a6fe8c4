package org.liangze.contracts;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** docs/events.md, made of the records, their Javadoc and their golden samples. */
final class EventsDocument {
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/\\s*public record", Pattern.DOTALL);

    private EventsDocument() {}

    static String of(Path contracts) throws IOException {
        StringBuilder text = new StringBuilder("""
                # Events

                Generated from `contracts` by the tests of `service-kit/test-kit` (`-Dliangze.write`); do not edit.

                Every event is a CloudEvent 1.0 in binary mode on Kafka: headers `ce_id`, `ce_type`, `ce_time`, `ce_subject` (the key),
                `ce_sequence` (grows within a producer), `ce_causationid` (the event or request that led to it); the value is the JSON
                below. Additive changes keep the major version; readers ignore fields and types they do not know. State topics
                keep the latest value per key, a null value erases; event topics keep 30 days.
                """);
        Map<String, List<Map.Entry<String, Class<? extends Event>>>> byTopic = EventTypes.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.groupingBy(
                        entry -> Sample.of(entry.getValue()).topic()));
        List<String> topics =
                byTopic.keySet().stream().sorted(Comparator.naturalOrder()).toList();
        for (String topic : topics) {
            text.append("\n## ").append(topic).append('\n');
            for (Map.Entry<String, Class<? extends Event>> event : byTopic.get(topic)) {
                text.append(section(contracts, event.getKey(), event.getValue()));
            }
        }
        return text.toString();
    }

    private static String section(Path contracts, String type, Class<? extends Event> event) throws IOException {
        String source = Files.readString(
                contracts.resolve("src/main/java/org/liangze/contracts/" + event.getSimpleName() + ".java"));
        Matcher javadoc = JAVADOC.matcher(source);
        String about = javadoc.find() ? plain(javadoc.group(1)) : "";
        String fields = Arrays.stream(event.getRecordComponents())
                .map(EventsDocument::field)
                .collect(Collectors.joining(", "));
        String golden = Files.readString(contracts.resolve("src/main/resources/golden/" + type + ".json"))
                .strip();
        return "\n### `" + type + "`\n\n" + about + "\n\nFields: " + fields + "\n\n```json\n" + golden + "\n```\n";
    }

    private static String plain(String javadoc) {
        String joined = javadoc.lines()
                .map(line -> line.strip().replaceFirst("^\\*\\s?", ""))
                .collect(Collectors.joining("\n"))
                .strip();
        return joined.replaceAll("\\{@(?:link|code) ([^}]*)}", "`$1`").replaceAll("(?m)^@param (\\w+) ", "- `$1`: ");
    }

    private static String field(RecordComponent component) {
        String type = component.getGenericType().getTypeName().replaceAll("[\\w.]+\\.(\\w+)", "$1");
        boolean optional = component.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class);
        return "`" + component.getName() + "` " + type + (optional ? " (may be null)" : "");
    }
}

package org.liangze.standalone.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was measured: a table for people, and the same as one JSON line. */
final class Figures {
    private final List<String> lines = new ArrayList<>();
    private final ObjectNode json = JsonMapper.shared().createObjectNode();

    Figures(BenchOptions options) {
        json.put("bench", options.bench());
        count("businesses", "businesses", options.businesses());
        count("people", "people", options.people());
    }

    Figures count(String name, String label, long value) {
        json.put(name, value);
        return line(label, String.format(Locale.ROOT, "%,d", value));
    }

    Figures seconds(String name, String label, long nanos) {
        json.put(name, Math.round(nanos / 1e7) / 100.0);
        return line(label, String.format(Locale.ROOT, "%.2f s", nanos / 1e9));
    }

    Figures millis(String name, String label, long nanos) {
        json.put(name, Math.round(nanos / 1e4) / 100.0);
        return line(label, String.format(Locale.ROOT, "%.1f ms", nanos / 1e6));
    }

    Figures ratio(String name, String label, double value) {
        json.put(name, Math.round(value * 100) / 100.0);
        return line(label, String.format(Locale.ROOT, "%.1f", value));
    }

    private Figures line(String label, String value) {
        lines.add(String.format(Locale.ROOT, "%-52s %14s", label, value));
        return this;
    }

    void print(PrintStream out) {
        lines.forEach(out::println);
        out.println(json);
    }
}

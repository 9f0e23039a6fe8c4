package org.liangze.standalone.replay.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stands in a YAML file, with its place. */
public sealed interface Value {
    Place at();

    /** As JSON, numbers and truth values told from text as YAML does. */
    JsonNode json();

    /** One word or sentence, a number or a date, as written. */
    record Text(Place at, String text, Tag tag) implements Value {
        @Override
        public JsonNode json() {
            JsonNodeFactory json = JsonNodeFactory.instance;
            if (tag.equals(Tag.INT)) {
                return json.numberNode(Long.parseLong(text));
            }
            if (tag.equals(Tag.FLOAT)) {
                return json.numberNode(Double.parseDouble(text));
            }
            if (tag.equals(Tag.BOOL)) {
                return json.booleanNode(Set.of("true", "yes", "on").contains(text.toLowerCase(java.util.Locale.ROOT)));
            }
            return tag.equals(Tag.NULL) ? json.nullNode() : json.stringNode(text);
        }
    }

    /** A list. */
    record Many(Place at, List<Value> items) implements Value {
        @Override
        public JsonNode json() {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(items.stream().map(Value::json).toList());
        }
    }

    /** Named values in their order. */
    record Fields(Place at, Map<String, Value> values) implements Value {
        public Fields {
            values = new LinkedHashMap<>(values);
        }

        public boolean has(String name) {
            return values.containsKey(name);
        }

        public @Nullable Value find(String name) {
            return values.get(name);
        }

        /** One text; null when left out. */
        public @Nullable String text(String name) {
            Value value = values.get(name);
            return switch (value) {
                case null -> null;
                case Text text -> text.tag().equals(Tag.NULL) ? null : text.text();
                case Many many -> throw ScenarioProblem.at(many.at(), name + " must be one value, not a list");
                case Fields fields -> throw ScenarioProblem.at(fields.at(), name + " must be one value");
            };
        }

        public String text(String name, String otherwise) {
            String text = text(name);
            return text == null ? otherwise : text;
        }

        public String need(String name) {
            String text = text(name);
            if (text == null || text.isBlank()) {
                throw ScenarioProblem.at(at, name + " is missing");
            }
            return text;
        }

        /** One of an enum's names; null when left out. */
        public <T> @Nullable T as(String name, Function<String, T> read) {
            String text = text(name);
            if (text == null) {
                return null;
            }
            try {
                return read.apply(text);
            } catch (RuntimeException e) {
                throw ScenarioProblem.at(placeOf(name), "%s: %s".formatted(name, e.getMessage()));
            }
        }

        /** A list of texts, or one text as a list of one; empty when left out. */
        public List<String> texts(String name) {
            return switch (values.get(name)) {
                case null -> List.of();
                case Text text -> List.of(text.text());
                case Many many ->
                    many.items().stream().map(item -> plain(name, item)).toList();
                case Fields fields -> throw ScenarioProblem.at(fields.at(), name + " must be a value or a list");
            };
        }

        /** A list of named values; empty when left out. */
        public List<Fields> rows(String name) {
            return switch (values.get(name)) {
                case null -> List.of();
                case Many many ->
                    many.items().stream().map(item -> fields(name, item)).toList();
                case Fields fields -> List.of(fields);
                case Text text -> throw ScenarioProblem.at(text.at(), name + " must be a list of {…}");
            };
        }

        public Fields only(Set<String> allowed) {
            for (Map.Entry<String, Value> entry : values.entrySet()) {
                if (!allowed.contains(entry.getKey())) {
                    throw ScenarioProblem.at(
                            entry.getValue().at(),
                            "unknown field %s; known are %s"
                                    .formatted(entry.getKey(), String.join(", ", sorted(allowed))));
                }
            }
            return this;
        }

        public Place placeOf(String name) {
            Value value = values.get(name);
            return value == null ? at : value.at();
        }

        @Override
        public JsonNode json() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            values.forEach((name, value) -> object.set(name, value.json()));
            return object;
        }

        private static List<String> sorted(Set<String> names) {
            return names.stream().sorted().toList();
        }

        private static String plain(String name, Value value) {
            if (value instanceof Text text) {
                return text.text();
            }
            throw ScenarioProblem.at(value.at(), name + " must be a list of plain values");
        }

        private static Fields fields(String name, Value value) {
            if (value instanceof Fields fields) {
                return fields;
            }
            throw ScenarioProblem.at(value.at(), name + " must be a list of {…}");
        }
    }
}

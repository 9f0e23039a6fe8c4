package org.liangze.standalone.replay.scenario;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file as {@link Value}s: keys as written, so that {@code on} stays a word, and every value with its line. */
final class YamlFile {
    private final String name;

    private YamlFile(String name) {
        this.name = name;
    }

    static Value.Fields read(Path file) {
        Path named = file.getFileName();
        String name = named == null ? file.toString() : named.toString();
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(name, reader);
        } catch (IOException e) {
            throw ScenarioProblem.at(new Place(name, 1), "cannot be read: " + e.getMessage());
        }
    }

    static Value.Fields read(String name, Reader reader) {
        YamlFile file = new YamlFile(name);
        try {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root instanceof MappingNode fields) {
                return file.fields(fields);
            }
            throw ScenarioProblem.at(
                    new Place(name, 1), "a scenario begins with named fields such as scenario:, from:, until:");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw ScenarioProblem.at(new Place(name, line), "is not YAML: " + e.getProblem());
        }
    }

    private Value value(Node node) {
        return switch (node) {
            case MappingNode mapping -> fields(mapping);
            case SequenceNode sequence -> many(sequence);
            case ScalarNode scalar -> new Value.Text(place(scalar), scalar.getValue(), scalar.getTag());
            default -> throw ScenarioProblem.at(place(node), "an anchor or alias cannot stand here");
        };
    }

    private Value.Fields fields(MappingNode mapping) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw ScenarioProblem.at(place(tuple.getKeyNode()), "a field's name must be a word");
            }
            @Nullable Value twice = values.put(key.getValue(), value(tuple.getValueNode()));
            if (twice != null) {
                throw ScenarioProblem.at(place(key), "field %s stands twice".formatted(key.getValue()));
            }
        }
        return new Value.Fields(place(mapping), values);
    }

    private Value.Many many(SequenceNode sequence) {
        List<Value> items = sequence.getValue().stream().map(this::value).toList();
        return new Value.Many(place(sequence), items);
    }

    private Place place(Node node) {
        return new Place(name, node.getStartMark().getLine() + 1);
    }
}

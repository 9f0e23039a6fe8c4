package org.liangze.standalone.replay.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a scenario, a YAML file or a folder with {@code scenario.yaml}, and collects everything that is wrong with it. */
public final class ScenarioReader {
    private static final Set<String> FIELDS = Set.of(
            "scenario", "from", "until", "register", "campaigns", "policy", "actions", "simulate", "expect", "only");

    private final List<String> problems = new ArrayList<>();

    private ScenarioReader() {}

    /**
     * Reads a scenario.
     *
     * @throws ScenarioProblem naming file and line of everything that is wrong
     */
    public static Scenario read(Path scenario) {
        Path file = Files.isDirectory(scenario) ? scenario.resolve("scenario.yaml") : scenario;
        return new ScenarioReader().read(file, YamlFile.read(file));
    }

    private Scenario read(Path file, Value.Fields root) {
        attempt(() -> root.only(FIELDS));
        Instant from = time(root, "from");
        Instant until = time(root, "until");
        if (!from.isBefore(until)) {
            problem(root.placeOf("until"), "until must come after from");
        }
        Register register = new RegisterReader(file, this::attempt).read(root);
        List<Value.Fields> rows = rows(root, "actions");
        Register later = registeredLater(rows);
        List<ActionLine> actions = actions(rows, register.with(later), from, until);
        Map<String, JsonNode> policy = policy(root);
        List<Expectation> expectations = each(rows(root, "expect"), ExpectationReader::read);
        Set<String> only = only(root);
        Simulation simulation =
                root.find("simulate") instanceof Value.Fields fields ? attempt(() -> Simulation.of(fields)) : null;
        if (!problems.isEmpty()) {
            throw new ScenarioProblem(problems);
        }
        return new Scenario(
                file,
                root.text("scenario", file.toString()),
                from,
                until,
                register,
                policy,
                actions,
                simulation,
                expectations,
                only,
                root.placeOf("only"),
                RegisterReader.warnings(register));
    }

    private Instant time(Value.Fields root, String name) {
        Instant read = attempt(() -> {
            root.need(name);
            return Objects.requireNonNull(root.as(name, Times::instant));
        });
        return read == null ? Instant.EPOCH : read;
    }

    private List<ActionLine> actions(List<Value.Fields> rows, Register known, Instant from, Instant until) {
        ActionReader reader = new ActionReader(known.personIds(), known.businessIds());
        List<ActionLine> actions = new ArrayList<>(each(rows, reader::read));
        for (ActionLine action : actions) {
            if (action.instant().isBefore(from) || action.instant().isAfter(until)) {
                problem(action.at(), "happens at %s, outside from and until".formatted(Times.minute(action.instant())));
            }
        }
        actions.sort(Comparator.comparing(ActionLine::instant));
        return actions;
    }

    private Register registeredLater(List<Value.Fields> rows) {
        List<PersonLine> people = new ArrayList<>();
        List<BusinessLine> businesses = new ArrayList<>();
        for (Value.Fields row : rows) {
            if (row.find("do") instanceof Value.Text(Place at, String word, var tag)
                    && word.equals(Verb.REGISTER.word())) {
                if (row.find("person") instanceof Value.Fields person) {
                    Stream.ofNullable(attempt(() -> PersonLine.of(person))).forEach(people::add);
                }
                if (row.find("business") instanceof Value.Fields business) {
                    Stream.ofNullable(attempt(() -> BusinessLine.of(business))).forEach(businesses::add);
                }
            }
        }
        return new Register(people, businesses, false);
    }

    private Map<String, JsonNode> policy(Value.Fields root) {
        Map<String, JsonNode> policy = new LinkedHashMap<>();
        Value campaigns = root.find("campaigns");
        if (campaigns != null) {
            policy.put("campaigns", campaigns.json());
        }
        if (root.find("policy") instanceof Value.Fields fields) {
            fields.values().forEach((name, value) -> policy.put(name, value.json()));
        }
        return policy;
    }

    private Set<String> only(Value.Fields root) {
        Set<String> only = new HashSet<>(root.texts("only"));
        for (String kind : only) {
            if (!ExpectationReader.KINDS.contains(kind)) {
                problem(
                        root.placeOf("only"),
                        "no kind of fact is called %s; there are %s"
                                .formatted(
                                        kind,
                                        ExpectationReader.KINDS.stream()
                                                .sorted()
                                                .toList()));
            }
        }
        return only;
    }

    private List<Value.Fields> rows(Value.Fields root, String name) {
        List<Value.Fields> rows = attempt(() -> root.rows(name));
        return rows == null ? List.of() : rows;
    }

    private <T> List<T> each(List<Value.Fields> rows, Function<Value.Fields, T> read) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(attempt(() -> read.apply(row))))
                .toList();
    }

    private void problem(Place at, String text) {
        problems.add(at + ": " + text);
    }

    private <T> @Nullable T attempt(java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (ScenarioProblem e) {
            problems.addAll(e.problems());
            return null;
        }
    }
}

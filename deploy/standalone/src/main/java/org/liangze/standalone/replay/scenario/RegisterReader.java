package org.liangze.standalone.replay.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code register}: people and businesses inline or in files beside the scenario, or the sample district. */
final class RegisterReader {
    private static final Set<String> FIELDS = Set.of("people", "businesses", "sample");

    /** Runs a piece of reading and collects what is wrong with it; null when something is. */
    interface Attempts {
        <T> @Nullable T attempt(Supplier<T> read);
    }

    private final Path scenario;
    private final Attempts attempts;

    RegisterReader(Path scenario, Attempts attempts) {
        this.scenario = scenario;
        this.attempts = attempts;
    }

    Register read(Value.Fields root) {
        if (!(root.find("register") instanceof Value.Fields fields)) {
            attempts.attempt(() -> {
                throw ScenarioProblem.at(root.at(), "register is missing");
            });
            return new Register(List.of(), List.of(), false);
        }
        attempts.attempt(() -> fields.only(FIELDS));
        List<PersonLine> people = lines(fields, "people", PersonLine::of);
        List<BusinessLine> businesses = lines(fields, "businesses", BusinessLine::of);
        once(people.stream().map(person -> new Named(person.at(), person.id())).toList());
        once(businesses.stream().map(each -> new Named(each.at(), each.id())).toList());
        return new Register(people, businesses, sample(fields));
    }

    /** What the registry will take, though something is missing. */
    static List<String> warnings(Register register) {
        Set<String> known = register.personIds();
        List<String> warnings = new ArrayList<>();
        for (PersonLine person : register.people()) {
            Stream.of(person.liaison(), person.head(), person.deputy())
                    .filter(Objects::nonNull)
                    .filter(id -> !known.contains(id))
                    .forEach(id -> warnings.add(
                            "%s: %s refers to %s, who is not on the register".formatted(person.at(), person.id(), id)));
        }
        for (BusinessLine business : register.businesses()) {
            String cadre = business.cadre();
            if (cadre != null && !known.contains(cadre)) {
                warnings.add(
                        "%s: cadre %s of %s is not on the register".formatted(business.at(), cadre, business.id()));
            }
        }
        return warnings;
    }

    private boolean sample(Value.Fields fields) {
        if (!fields.has("sample")) {
            return false;
        }
        attempts.attempt(() -> {
            String district = fields.need("sample");
            if (!Set.of("道里区", "230102").contains(district)) {
                throw ScenarioProblem.at(
                        fields.placeOf("sample"), "the sample district is 道里区, there is no " + district);
            }
            return district;
        });
        return true;
    }

    private <T> List<T> lines(Value.Fields fields, String name, Function<Value.Fields, T> read) {
        List<Value.Fields> rows = attempts.attempt(() -> fields.find(name) instanceof Value.Text file
                ? TableFile.read(scenario.resolveSibling(file.text()), file.at())
                : fields.rows(name));
        return rows == null
                ? List.of()
                : rows.stream()
                        .flatMap(row -> Stream.ofNullable(attempts.attempt(() -> read.apply(row))))
                        .toList();
    }

    private record Named(Place at, String id) {}

    private void once(List<Named> lines) {
        Set<String> ids = new HashSet<>();
        for (Named line : lines) {
            if (!ids.add(line.id())) {
                attempts.attempt(() -> {
                    throw ScenarioProblem.at(line.at(), "the id %s stands twice".formatted(line.id()));
                });
            }
        }
    }
}

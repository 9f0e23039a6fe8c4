package org.liangze.registry.scope;

import java.util.List;
import java.util.stream.Stream;

/** Every operation of the registry, one line each. A new one without a line fails {@link ScopeServiceTest}. */
final class Operations {
    private Operations() {}

    static List<Operation> all() {
        return Stream.of(
                        BusinessOperations.all(),
                        PeopleOperations.all(),
                        ListOperations.all(),
                        PaperOperations.all(),
                        FigureOperations.all())
                .flatMap(List::stream)
                .toList();
    }
}

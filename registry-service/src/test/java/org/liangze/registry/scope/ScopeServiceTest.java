package org.liangze.registry.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.service;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangze.contracts.Role;
import org.liangze.testkit.Reply;

/**
 * Leaders see down, never sideways (domain.md §3.1): every operation that is mapped, asked for by every role of the same
 * county and of another one. Two offices of different counties do not see, count, export or guess each other's rows.
 */
class ScopeServiceTest {
    private static final Set<Integer> REFUSED = Set.of(403, 404);
    private static final int OK = 200;
    private static final int FIRST_ERROR = 400;
    private static final int FAULT = 500;

    private final SoftAssertions check = new SoftAssertions();

    /** Before the first look at what is there, whichever test comes first. */
    @BeforeAll
    static void theWorldIsThere() {
        World.elsewhere(Role.OFFICE);
    }

    @AfterEach
    void everyBreachIsNamed() {
        check.assertAll();
    }

    @Test
    void everyOperationThatIsMappedIsInTheTable() {
        Set<String> listed =
                Operations.all().stream().map(Operation::mapping).collect(Collectors.toCollection(TreeSet::new));
        assertThat(Mapped.names()).containsExactlyElementsOf(listed);
        assertThat(Operations.all()).as("asked once each").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobodyWithoutATokenGetsIn(Operation operation) {
        assertThat(operation.ask(service().anonymous()).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void fromElsewhereNothingIsSeenAndNothingIsChanged(Role role) {
        String before = Fingerprint.of(World.HERE);
        for (Operation operation : Operations.all()) {
            String what = operation + " as " + role + " from elsewhere";
            switch (operation.kind()) {
                case LIST -> {
                    saysNothingOfOurs(what, operation.ask(World.elsewhere(role)));
                    saysNothingOfOurs(what + " by region", operation.askForOurs(World.elsewhere(role)));
                }
                case ONE ->
                    check.assertThat(operation.ask(World.elsewhere(role)).status())
                            .as(what)
                            .isIn(REFUSED);
                case OPEN -> saysNothingOfOurs(what, operation.ask(World.elsewhere(role)));
                case EACH -> namesNoneOfOurs(what, operation.ask(World.elsewhere(role)));
                case OWN ->
                    check.assertThat(operation.ask(World.elsewhere(role)).status())
                            .as(what)
                            .isLessThan(FAULT);
            }
        }
        check.assertThat(Fingerprint.of(World.HERE)).as("after " + role).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void withinTheRegionEveryRoleDoesWhatIsItsOwn(Role role) {
        String before = Fingerprint.of(World.HERE);
        for (Operation operation : Operations.all()) {
            String what = operation + " as " + role;
            boolean may = operation.may().contains(role);
            if (!may) {
                check.assertThat(operation.ask(World.here(role)).status())
                        .as(what)
                        .isIn(REFUSED);
            }
            if (may && operation.reads()) {
                Reply reply = operation.ask(World.here(role));
                check.assertThat(reply.status())
                        .as("%s: %s", what, reply.body())
                        .isEqualTo(OK);
                if (role == Role.BUSINESS) {
                    saysNothingOfOurs(what, reply, List.of("甲县", "sx-CADRE"));
                }
            }
        }
        check.assertThat(Fingerprint.of(World.HERE)).as("after " + role).isEqualTo(before);
    }

    private void saysNothingOfOurs(String what, Reply reply) {
        saysNothingOfOurs(what, reply, World.OURS);
    }

    private void saysNothingOfOurs(String what, Reply reply, List<String> ours) {
        if (reply.status() >= FIRST_ERROR) {
            check.assertThat(reply.status()).as("%s: %s", what, reply.body()).isIn(REFUSED);
            return;
        }
        check.assertThat(reply.body().toString()).as(what).doesNotContain(ours);
    }

    private void namesNoneOfOurs(String what, Reply reply) {
        check.assertThat(reply.status()).as("%s: %s", what, reply.body()).isLessThan(FAULT);
        check.assertThat(reply.body().toString()).as(what).doesNotContain(World.OURS);
    }

    static List<Operation> operations() {
        return Operations.all();
    }
}

package org.liangze.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOptionsTest {
    @Test
    void withoutOptionsThePortIs8080AndTheFolderData() {
        RunOptions options = RunOptions.parse(List.of());
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void takesFolderAndPortInAnyOrder() {
        RunOptions options = RunOptions.parse(List.of("--port", "9000", "--data", "/srv/liangze/../liangze"));
        assertThat(options).isEqualTo(new RunOptions(Path.of("/srv/liangze"), 9000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "", "99999999999"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> RunOptions.parse(List.of("--port", port)))
                .isInstanceOf(UsageProblem.class)
                .hasMessage("--port: '" + port + "' is not a port. Choose a number from 1 to 65535.");
    }

    @Test
    void refusesUnknownOptionsAndMissingValues() {
        assertThatThrownBy(() -> RunOptions.parse(List.of("--colour")))
                .hasMessage("'--colour' is not an option of run. There are --data DIR and --port N.");
        assertThatThrownBy(() -> RunOptions.parse(List.of("--data"))).hasMessage("--data needs a value after it.");
    }
}

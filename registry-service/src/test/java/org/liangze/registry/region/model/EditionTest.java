package org.liangze.registry.region.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liangze.registry.region.model.Edition.Change;
import org.liangze.registry.region.model.Edition.Changes;
import org.liangze.registry.region.model.Edition.Kind;

/** Heilongjiang's townships of an older edition against those of 2023 (quality.md: codes are re-used). */
class EditionTest {
    private static final List<Place> OLDER = read("/editions/hlj_towns_older_edition.csv");
    private static final List<Place> SHIPPED = read("/regions/hlj_streets_2023.csv");

    @Test
    void everyDifferenceOfTheTwoEditionsIsFoundAndNoOther() throws IOException {
        Changes changes = Edition.compare(OLDER, SHIPPED);
        Map<String, String> expected = differences();
        expected.remove("231071002"); // its county stands in neither edition, so no list speaks of its parts
        Map<String, String> found = Stream.concat(
                        changes.added().stream().map(place -> Map.entry(place.code(), "new")),
                        changes.changed().stream()
                                .map(change -> Map.entry(
                                        change.code(),
                                        change.kind() == Kind.ABOLISHED ? "abolished" : "renamed_or_code_reused")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(found).isEqualTo(expected).hasSize(72);
    }

    @Test
    void aCodeWhoseNameWentToAnotherCodeIsReusedNotRenamed() {
        Changes changes = Edition.compare(OLDER, SHIPPED);
        assertThat(changes.changed())
                .contains(
                        new Change("230604014", Kind.REUSED, "创业城街道", "旭园街道"),
                        new Change("230382400", Kind.RENAMED, "林业局", "林草局"),
                        new Change("230110500", Kind.ABOLISHED, "香坊实验农场地区", null));
        assertThat(changes.count(Kind.REUSED)).isEqualTo(4);
    }

    @Test
    void theSameEditionChangesNothing() {
        Changes changes = Edition.compare(SHIPPED, SHIPPED);
        assertThat(changes.added()).isEmpty();
        assertThat(changes.changed()).isEmpty();
    }

    @Test
    void whatTheListDoesNotSpeakOfStays() {
        List<Place> known = List.of(
                new Place("44", "广东省"),
                new Place("440103", "荔湾区"),
                new Place("440104", "越秀区"),
                new Place("440103001", "沙面街道"),
                new Place("440103001001", "翠洲社区"),
                new Place("440104001", "洪桥街道"));
        Changes changes = Edition.compare(known, List.of(new Place("440103002", "岭南街道")));
        assertThat(changes.added()).extracting(Place::code).containsExactly("440103002");
        assertThat(changes.changed()).extracting(Change::code).containsExactly("440103001", "440103001001");
    }

    @Test
    void aCodeHasTheLengthOfALevel() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("23010", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("230102", " "));
        assertThat(new Place("230102001001", "x").parent()).isEqualTo("230102001");
    }

    private static Map<String, String> differences() throws IOException {
        try (InputStream in = open("/editions/hlj_edition_diff.csv")) {
            return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .collect(Collectors.toMap(line -> line.getField("code"), line -> line.getField("kind")));
        }
    }

    private static List<Place> read(String path) {
        try (InputStream in = open(path)) {
            return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .map(line -> new Place(line.getField("code"), line.getField("name")))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(EditionTest.class.getResourceAsStream(path), path);
    }
}

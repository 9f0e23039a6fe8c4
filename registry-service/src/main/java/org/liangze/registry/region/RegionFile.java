package org.liangze.registry.region;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bundled lists of places, 2023 edition: the whole country to county, Heilongjiang to village. Highest level first. */
final class RegionFile {
    static final int EDITION = 2023;
    private static final List<String> FILES =
            List.of("cn_provinces", "cn_cities", "cn_areas", "hlj_streets_2023", "hlj_villages_2023");

    /** A place's code and own name. */
    record Line(String code, String name) {}

    private RegionFile() {}

    static List<Line> read() {
        List<Line> lines = new ArrayList<>();
        FILES.forEach(file -> lines.addAll(read(file)));
        return lines;
    }

    private static List<Line> read(String file) {
        String path = "/regions/" + file + ".csv";
        try (InputStream in = RegionFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
            try (Stream<NamedCsvRecord> records = csv.stream()) {
                return records.map(line -> new Line(line.getField("code"), line.getField("name")))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}

package org.liangze.registry.region;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.CsvUpload;
import org.liangze.registry.Words;
import org.liangze.registry.region.model.Place;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Editions of the codes over HTTP: loading one from a file, and binding anew what its changes concern. */
@RestController
class RegionFileController {
    private static final int EARLIEST = 1980;

    /** Whom to move: bound to {@code from} in its former meaning, to {@code to}; the same code: it was found to be right. */
    record RebindRequest(@Nullable String from, @Nullable String to) {}

    private final Transactions transactions;
    private final Commands commands;
    private final LoadingEditions loading;
    private final Editions editions;
    private final BindingAnew binding;

    RegionFileController(
            Transactions transactions,
            Commands commands,
            LoadingEditions loading,
            Editions editions,
            BindingAnew binding) {
        this.transactions = transactions;
        this.commands = commands;
        this.loading = loading;
        this.editions = editions;
        this.binding = binding;
    }

    /** Columns code and name; {@code edition} is the year of the list. */
    @PostMapping("/regions/files")
    LoadingEditions.Loaded load(
            Caller caller, IdempotencyKey key, @RequestParam MultipartFile file, @RequestParam int edition) {
        if (edition < EARLIEST) {
            throw Refusal.invalid("edition", "版本应是区划代码的年份，如2025");
        }
        List<Place> places = places(CsvUpload.read(file, List.of("code", "name")));
        return commands.run(
                caller,
                key,
                List.of("load-regions", edition, places),
                LoadingEditions.Loaded.class,
                () -> loading.load(caller, edition, places));
    }

    /** Codes whose meaning changed and to which somebody in the caller's scope is still bound. */
    @GetMapping("/regions/rebinding")
    List<Editions.Open> rebinding(Caller caller) {
        caller.require(Role.ADMINISTRATOR, Role.OFFICE);
        return transactions.asCaller(caller, editions::open);
    }

    @PostMapping("/regions/rebinding")
    BindingAnew.Bound rebind(Caller caller, IdempotencyKey key, @RequestBody RebindRequest request) {
        String from = request.from();
        String to = request.to();
        if (from == null || to == null) {
            throw Refusal.invalid("field-missing", "请填写原代码和新代码");
        }
        return commands.run(
                caller,
                key,
                List.of("rebind", request),
                BindingAnew.Bound.class,
                () -> binding.bind(caller, Words.code(from), Words.code(to)));
    }

    private static List<Place> places(List<NamedCsvRecord> lines) {
        List<Place> places = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord line : lines) {
            String code = Words.code(line.getField("code"));
            String name = line.getField("name").strip();
            if (!Place.isCode(code) || name.isEmpty()) {
                throw Refusal.invalid(
                        "region-invalid",
                        "第%d行：代码“%s”应为2、4、6、9或12位数字，名称不能为空".formatted(line.getStartingLineNumber(), code));
            }
            if (!seen.add(code)) {
                throw Refusal.invalid("region-twice", "第%d行：代码%s出现了两次".formatted(line.getStartingLineNumber(), code));
            }
            places.add(new Place(code, name));
        }
        return places;
    }
}

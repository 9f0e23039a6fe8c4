package org.liangze.registry.dictionary;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.dictionary.model.Entry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The dictionaries over HTTP; everyone reads them, administrators change them. */
@RestController
class DictionaryController {
    /** A dictionary; of a fixed one, codes and names cannot be changed. */
    record DictionaryView(String code, String name, boolean fixed, List<Entry> entries) {}

    /** The entries in their order; those left out are hidden. */
    record Change(@Nullable List<EntryRequest> entries) {}

    /** An entry; offered unless it says otherwise. */
    record EntryRequest(
            @Nullable String code,
            @Nullable String chinese,
            @Nullable List<String> aliases,
            @Nullable Boolean active) {
        Entry entry() {
            return new Entry(
                    Objects.requireNonNullElse(code, ""),
                    Objects.requireNonNullElse(chinese, ""),
                    Objects.requireNonNullElse(aliases, List.of()),
                    !Boolean.FALSE.equals(active));
        }
    }

    private final Transactions transactions;
    private final Dictionaries dictionaries;
    private final ChangingDictionaries changing;

    DictionaryController(Transactions transactions, Dictionaries dictionaries, ChangingDictionaries changing) {
        this.transactions = transactions;
        this.dictionaries = dictionaries;
        this.changing = changing;
    }

    @GetMapping("/dictionaries")
    List<DictionaryView> all(Caller caller) {
        return transactions.asCaller(
                caller,
                () -> Stream.of(Dictionary.values())
                        .map(each -> view(each, dictionaries.entries(each)))
                        .toList());
    }

    /** The same again changes nothing. */
    @PutMapping("/dictionaries/{code}")
    DictionaryView change(Caller caller, @PathVariable String code, @RequestBody Change change) {
        Dictionary dictionary = Dictionary.need(code);
        if (change.entries() == null) {
            throw Refusal.invalid("field-missing", "请给出各项");
        }
        List<Entry> entries = change.entries().stream().map(EntryRequest::entry).toList();
        return view(dictionary, transactions.asCaller(caller, () -> changing.change(caller, dictionary, entries)));
    }

    private static DictionaryView view(Dictionary dictionary, List<Entry> entries) {
        return new DictionaryView(dictionary.code, dictionary.chinese, dictionary.isFixed(), entries);
    }
}

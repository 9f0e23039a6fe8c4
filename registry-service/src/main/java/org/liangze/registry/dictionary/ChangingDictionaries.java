package org.liangze.registry.dictionary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.dictionary.model.Entry;
import org.liangze.registry.dictionary.model.Vocabulary;
import org.springframework.stereotype.Component;

/** Gives a dictionary further words; inside the caller's transaction. */
@Component
class ChangingDictionaries {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");

    private final Dictionaries dictionaries;
    private final Audit audit;

    ChangingDictionaries(Dictionaries dictionaries, Audit audit) {
        this.dictionaries = dictionaries;
        this.audit = audit;
    }

    List<Entry> change(Caller caller, Dictionary dictionary, List<Entry> entries) {
        caller.require(Role.ADMINISTRATOR);
        if (!caller.region().isEmpty()) {
            throw Refusal.notAllowed("outside-scope", "词典全系统共用，只能由全系统的管理员修改");
        }
        List<Entry> before = dictionaries.entries(dictionary);
        List<Entry> wanted =
                entries.stream().map(entry -> sound(dictionary, entry)).toList();
        Vocabulary.clash(together(before, wanted)).ifPresent(word -> {
            throw Refusal.invalid("word-taken", "“%s”已经指另一项，一个词只能有一个意思".formatted(word));
        });
        dictionaries.replace(dictionary, wanted);
        List<Entry> after = dictionaries.entries(dictionary);
        audit.record(caller, "change-dictionary", dictionary.code, before, after);
        return after;
    }

    private static Entry sound(Dictionary dictionary, Entry entry) {
        if (!CODE.matcher(entry.code()).matches()) {
            throw Refusal.invalid("code-invalid", "代码“%s”应为大写字母、数字和下划线".formatted(entry.code()));
        }
        Entry named = dictionary.isFixed() ? fixed(dictionary, entry) : entry;
        if (named.chinese().isBlank() || named.aliases().stream().anyMatch(String::isBlank)) {
            throw Refusal.invalid("word-missing", "名称和别名不能为空");
        }
        for (String alias : named.aliases()) {
            Optional<String> meaning = dictionary.shippedMeaning(alias);
            if (meaning.isPresent() && !meaning.get().equals(entry.code())) {
                throw Refusal.invalid("word-taken", "“%s”已经指另一项，一个词只能有一个意思".formatted(alias));
            }
        }
        return named;
    }

    /** The code and its name are fixed; only aliases and whether it is offered are data. */
    private static Entry fixed(Dictionary dictionary, Entry entry) {
        Entry known = dictionary.fixed.stream()
                .filter(each -> each.code().equals(entry.code()))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.invalid("code-unknown", "“%s”没有代码“%s”".formatted(dictionary.chinese, entry.code())));
        return new Entry(known.code(), known.chinese(), entry.aliases(), entry.active());
    }

    private static List<Entry> together(List<Entry> before, List<Entry> wanted) {
        Set<String> replaced = wanted.stream().map(Entry::code).collect(Collectors.toSet());
        List<Entry> all = before.stream()
                .filter(entry -> !replaced.contains(entry.code()))
                .collect(Collectors.toList());
        all.addAll(wanted);
        return all;
    }
}

package org.liangze.escalation.letter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.file.FileReaders;
import org.liangze.kit.file.FileView;
import org.liangze.kit.scope.Caller;
import org.springframework.stereotype.Component;

/** The files of replies; the addressee reads them, whoever uploaded them for it. */
@Component
class LetterFiles implements FileReaders {
    private static final String KIND = "letter:";

    private final LetterStore store;
    private final EvidenceFiles files;

    LetterFiles(LetterStore store, EvidenceFiles files) {
        this.store = store;
        this.files = files;
    }

    static String subject(UUID letter) {
        return KIND + letter;
    }

    List<FileView> of(UUID letter) {
        String subject = subject(letter);
        Map<String, List<FileView>> found = files.of(List.of(subject));
        return found.getOrDefault(subject, List.of());
    }

    @Override
    public boolean mayRead(Caller caller, UUID file, String subject) {
        return subject.startsWith(KIND)
                && store.find(UUID.fromString(subject.substring(KIND.length())))
                        .filter(letter -> caller.personId().equals(letter.addresseeId()))
                        .isPresent();
    }
}

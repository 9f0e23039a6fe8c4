package org.liangze.escalation.talk;

import java.util.List;
import java.util.UUID;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.file.FileReaders;
import org.liangze.kit.file.FileView;
import org.liangze.kit.scope.Caller;
import org.springframework.stereotype.Component;

/** Signed minutes and reports as files; the one the talk was with reads them, too. */
@Component
class TalkFiles implements FileReaders {
    private static final String KIND = "talk:";

    private final TalkStore store;
    private final EvidenceFiles files;

    TalkFiles(TalkStore store, EvidenceFiles files) {
        this.store = store;
        this.files = files;
    }

    static String subject(UUID talk) {
        return KIND + talk;
    }

    List<FileView> of(UUID talk) {
        String subject = subject(talk);
        return files.of(List.of(subject)).getOrDefault(subject, List.of());
    }

    @Override
    public boolean mayRead(Caller caller, UUID file, String subject) {
        return subject.startsWith(KIND)
                && store.find(UUID.fromString(subject.substring(KIND.length())))
                        .filter(talk -> caller.personId().equals(talk.subjectId()))
                        .isPresent();
    }
}

package org.liangze.escalation.handoff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.file.FileReaders;
import org.liangze.kit.file.FileView;
import org.liangze.kit.scope.Caller;
import org.springframework.stereotype.Component;

/** The papers of a hand-off; beside the authorities of the place, whoever sees the issue reads them. */
@Component
class HandoffFiles implements FileReaders {
    private static final String KIND = "handoff:";

    private final Handoffs handoffs;
    private final Matters matters;
    private final EvidenceFiles files;

    HandoffFiles(Handoffs handoffs, Matters matters, EvidenceFiles files) {
        this.handoffs = handoffs;
        this.matters = matters;
        this.files = files;
    }

    static String subject(UUID handoff) {
        return KIND + handoff;
    }

    Map<String, List<FileView>> of(Collection<UUID> rows) {
        return rows.isEmpty()
                ? Map.of()
                : files.of(rows.stream().map(HandoffFiles::subject).toList());
    }

    @Override
    public boolean mayRead(Caller caller, UUID file, String subject) {
        return subject.startsWith(KIND)
                && handoffs.find(UUID.fromString(subject.substring(KIND.length())))
                        .filter(row -> matters.sees(caller, row.issueId()))
                        .isPresent();
    }
}

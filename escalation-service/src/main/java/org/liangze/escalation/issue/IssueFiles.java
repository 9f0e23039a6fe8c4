package org.liangze.escalation.issue;

import java.util.List;
import java.util.UUID;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.file.FileReaders;
import org.liangze.kit.file.FileView;
import org.liangze.kit.scope.Caller;
import org.springframework.stereotype.Component;

/** Photos and papers of a rectification and its verification; whoever sees the issue reads them. */
@Component
class IssueFiles implements FileReaders {
    private static final String KIND = "issue:";

    private final Issues issues;
    private final EvidenceFiles files;

    IssueFiles(Issues issues, EvidenceFiles files) {
        this.issues = issues;
        this.files = files;
    }

    void attach(Caller caller, Issue issue, List<UUID> uploaded) {
        if (!uploaded.isEmpty()) {
            files.attach(caller, uploaded, issue.region(), KIND + issue.issueId());
        }
    }

    List<FileView> of(UUID issue) {
        return files.of(List.of(KIND + issue)).getOrDefault(KIND + issue, List.of());
    }

    @Override
    public boolean mayRead(Caller caller, UUID file, String subject) {
        return subject.startsWith(KIND)
                && issues.find(UUID.fromString(subject.substring(KIND.length())))
                        .filter(issue -> IssueScope.sees(caller, issue))
                        .isPresent();
    }
}

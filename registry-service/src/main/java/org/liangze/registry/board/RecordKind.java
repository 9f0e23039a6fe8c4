package org.liangze.registry.board;

import java.util.Locale;
import java.util.UUID;
import org.liangze.registry.board.model.Details;
import org.liangze.registry.board.model.Institution;
import org.liangze.registry.board.model.Publicity;
import org.liangze.registry.board.model.TaskForce;
import org.liangze.registry.board.model.Training;

/** The kinds of record. */
enum RecordKind {
    TRAINING(Training.class, "培训"),
    PUBLICITY(Publicity.class, "宣传"),
    INSTITUTION(Institution.class, "制度"),
    TASK_FORCE(TaskForce.class, "工作专班");

    private final Class<? extends Details> details;
    private final String chinese;

    RecordKind(Class<? extends Details> details, String chinese) {
        this.details = details;
        this.chinese = chinese;
    }

    static RecordKind of(Class<? extends Details> type) {
        for (RecordKind kind : values()) {
            if (kind.details == type) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of record for " + type);
    }

    String chinese() {
        return chinese;
    }

    /** Such as task-force. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What files of a record are attached to. */
    String subject(UUID id) {
        return word() + ":" + id;
    }
}

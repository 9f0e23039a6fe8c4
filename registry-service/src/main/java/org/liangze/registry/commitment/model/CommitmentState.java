package org.liangze.registry.commitment.model;

import java.util.Optional;

/** Where a cadre's commitment stands (domain.md §3.7). */
public enum CommitmentState {
    NONE("未生成"),
    GENERATED("待签署"),
    SIGNED("待上传"),
    UPLOADED("已上传");

    private final String chinese;

    CommitmentState(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    /** What is done with it. Uploading a signed paper signs it as well. */
    public enum Step {
        GENERATE,
        SIGN,
        UPLOAD
    }

    /** The state after a step; empty when the step is not possible now. */
    public Optional<CommitmentState> after(Step step) {
        return Optional.ofNullable(
                switch (step) {
                    case GENERATE -> this == NONE || this == GENERATED ? GENERATED : null;
                    case SIGN -> this == GENERATED ? SIGNED : null;
                    case UPLOAD -> this == GENERATED || this == SIGNED ? UPLOADED : null;
                });
    }

    /** Why a step is not possible now, and what to do first. */
    public String whyNot(Step step) {
        return switch (this) {
            case NONE -> "承诺书尚未生成，或包保主体变动后须重新签订，请先生成承诺书";
            case GENERATED -> "承诺书待签署";
            case SIGNED -> step == Step.SIGN ? "承诺书已签署" : "承诺书已签署，包保主体没有变动，不需要重新生成";
            case UPLOADED -> "承诺书已上传，包保主体没有变动，不需要重新签订";
        };
    }
}

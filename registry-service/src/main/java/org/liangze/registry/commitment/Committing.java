package org.liangze.registry.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.file.FileView;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Papers;
import org.liangze.registry.commitment.model.CommitmentState;
import org.liangze.registry.commitment.model.CommitmentState.Step;
import org.liangze.registry.commitment.model.SignatureImage;
import org.liangze.registry.dutylist.Cadre;
import org.liangze.registry.dutylist.Cadres;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes a commitment from step to step; each is audited. Signing is the cadre's alone, the rest also the office's. */
@Component
class Committing {
    private final Cadres cadres;
    private final Commitments commitments;
    private final Standings standings;
    private final EvidenceFiles files;
    private final Audit audit;
    private final Acts acts;
    private final CommitmentTexts texts;

    Committing(
            Cadres cadres,
            Commitments commitments,
            Standings standings,
            EvidenceFiles files,
            Audit audit,
            Acts acts,
            JsonMapper json) {
        this.cadres = cadres;
        this.commitments = commitments;
        this.standings = standings;
        this.files = files;
        this.audit = audit;
        this.acts = acts;
        this.texts = Papers.text(json, "commitment.json", CommitmentTexts.class);
    }

    Standing generate(Caller caller, UUID id) {
        Cadre cadre = cadres.need(caller, id);
        Cadres.requireSelfOrOffice(caller, cadre);
        Standing before = ready(id, Step.GENERATE);
        if (before.state() == CommitmentState.GENERATED) {
            return before;
        }
        commitments.begin(cadre, texts, acts.by(caller).at());
        return recorded(caller, "generate-commitment", before);
    }

    Standing sign(Caller caller, UUID id, SignatureImage signature, LocalDate on) {
        cadres.need(caller, id);
        if (!caller.personId().equals(id)) {
            throw Refusal.notAllowed("not-yours", "承诺书只能由包保干部本人签署");
        }
        Act act = acts.by(caller);
        Standing before = ready(id, Step.SIGN);
        Round round = round(id, on, act);
        if (!commitments.sign(round.id(), on, signature.png(), act.at())) {
            throw refused(CommitmentState.SIGNED, Step.SIGN);
        }
        return recorded(caller, "sign-commitment", before);
    }

    /**
     * Keeps the signed paper.
     *
     * @param on the day on a paper signed by hand; null for today
     */
    Standing upload(Caller caller, UUID id, @Nullable String name, byte[] paper, @Nullable LocalDate on) {
        Cadre cadre = cadres.need(caller, id);
        Cadres.requireSelfOrOffice(caller, cadre);
        Act act = acts.by(caller);
        Standing before = ready(id, Step.UPLOAD);
        LocalDate signedOn = on == null ? act.day() : on;
        Round round = round(id, signedOn, act);
        FileView file = files.keep(caller, name, paper);
        files.attach(caller, List.of(file.id()), cadre.region(), CommitmentReaders.subject(id));
        if (!commitments.upload(round.id(), file.id(), signedOn, act.at())) {
            throw refused(CommitmentState.UPLOADED, Step.UPLOAD);
        }
        return recorded(caller, "upload-commitment", before);
    }

    private Standing ready(UUID id, Step step) {
        Standing standing = standings.of(id);
        if (standing.state().after(step).isEmpty()) {
            throw refused(standing.state(), step);
        }
        return standing;
    }

    private Round round(UUID id, LocalDate on, Act act) {
        Round round = commitments.live(id);
        LocalDate generated = round.generatedAt().atZone(WorkCalendar.ZONE).toLocalDate();
        if (on.isAfter(act.day()) || on.isBefore(generated)) {
            throw Refusal.invalid(
                    "signed-on", "签署日期应在%s（生成日）至%s（今天）之间".formatted(Papers.date(generated), Papers.date(act.day())));
        }
        return round;
    }

    private Standing recorded(Caller caller, String act, Standing before) {
        Standing after = standings.of(before.cadreId());
        audit.record(caller, act, before.cadreId().toString(), before.state(), after.state());
        return after;
    }

    private static Refusal refused(CommitmentState state, Step step) {
        return Refusal.conflict("commitment-state", state.whyNot(step));
    }
}

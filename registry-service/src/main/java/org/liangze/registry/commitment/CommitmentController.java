package org.liangze.registry.commitment;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.commitment.model.CommitmentState;
import org.liangze.registry.commitment.model.SignatureImage;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Steps of a commitment over HTTP. */
@RestController
class CommitmentController {
    /**
     * A signature drawn on a screen.
     *
     * @param signature data URL of a PNG
     */
    record SignRequest(@Nullable String signature, @Nullable LocalDate signedOn) {}

    private final Commands commands;
    private final Transactions transactions;
    private final Committing committing;
    private final CommitmentReads reads;

    CommitmentController(Commands commands, Transactions transactions, Committing committing, CommitmentReads reads) {
        this.commands = commands;
        this.transactions = transactions;
        this.committing = committing;
        this.reads = reads;
    }

    @PostMapping("/commitments/{cadreId}/generate")
    Standing generate(Caller caller, IdempotencyKey key, @PathVariable UUID cadreId) {
        return commands.run(
                caller, key, List.of("generate", cadreId), Standing.class, () -> committing.generate(caller, cadreId));
    }

    @PostMapping("/commitments/{cadreId}/sign")
    Standing sign(Caller caller, IdempotencyKey key, @PathVariable UUID cadreId, @RequestBody SignRequest request) {
        LocalDate on = request.signedOn();
        if (on == null) {
            throw Refusal.invalid("field-missing", "请填写签署日期");
        }
        SignatureImage signature = SignatureImage.of(request.signature() == null ? "" : request.signature())
                .orElseThrow(() -> Refusal.invalid("signature", "签名应为PNG图片，不超过300KB，请重新签名"));
        return commands.run(
                caller,
                key,
                List.of("sign", cadreId, request),
                Standing.class,
                () -> committing.sign(caller, cadreId, signature, on));
    }

    /**
     * Keeps the signed paper: a scan (PDF, JPG, PNG), or, when it was signed on the phone and no file comes, the paper as
     * printed here.
     */
    @PostMapping("/commitments/{cadreId}/upload")
    Standing upload(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID cadreId,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam @Nullable LocalDate signedOn)
            throws IOException {
        Upload upload = file == null ? printed(caller, cadreId) : Upload.of(file);
        return commands.run(
                caller,
                key,
                List.of("upload", cadreId, upload.name(), upload.content().length),
                Standing.class,
                () -> committing.upload(caller, cadreId, upload.name(), upload.content(), signedOn));
    }

    private Upload printed(Caller caller, UUID cadreId) {
        CommitmentReads.Paper paper = transactions.asCaller(caller, () -> reads.paper(caller, cadreId));
        if (paper.standing().state() == CommitmentState.GENERATED) {
            throw Refusal.invalid("file-missing", "请先在手机上签署，或上传签字后的扫描件");
        }
        return new Upload(paper.name() + ".pdf", paper.document().pdf());
    }

    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    private record Upload(String name, byte[] content) {
        static Upload of(MultipartFile file) throws IOException {
            return new Upload(String.valueOf(file.getOriginalFilename()), file.getBytes());
        }
    }
}

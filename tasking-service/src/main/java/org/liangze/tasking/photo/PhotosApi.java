package org.liangze.tasking.photo;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.file.FileContent;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.register.ActingFor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos of visits over HTTP. */
@RestController
class PhotosApi {
    private final KeepingPhotos keeping;
    private final Photos photos;
    private final EvidenceFiles files;
    private final ActingFor actingFor;
    private final Commands commands;
    private final Transactions transactions;

    PhotosApi(
            KeepingPhotos keeping,
            Photos photos,
            EvidenceFiles files,
            ActingFor actingFor,
            Commands commands,
            Transactions transactions) {
        this.keeping = keeping;
        this.photos = photos;
        this.files = files;
        this.actingFor = actingFor;
        this.commands = commands;
        this.transactions = transactions;
    }

    /**
     * Takes a photo, before its visit is sent or after it; a repeated send of the same {@code photo} changes nothing. 400 when it
     * is no JPG or PNG, is broken, larger than 10 MB or has too many pixels; 403 for whoever neither made the visit nor covers the
     * business; 409 when the visit is too long ago, or the id is another photo's.
     */
    @PostMapping("/visits/{visit}/photos")
    @ResponseStatus(HttpStatus.CREATED)
    PhotoView add(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID visit,
            @RequestParam UUID photo,
            @RequestParam UUID business,
            @RequestParam @Nullable Integer item,
            @RequestParam MultipartFile file)
            throws IOException {
        byte[] upload = file.getBytes();
        Caller acting = actingFor.atBusiness(caller, business);
        return commands.run(
                acting,
                key,
                List.of("photo", visit, photo, business, String.valueOf(item), EvidenceFiles.sha256(upload)),
                PhotoView.class,
                () -> keeping.keep(acting, new KeepingPhotos.Incoming(visit, photo, business, item), upload));
    }

    /** The picture itself, for whoever may read the visit; before the visit is there, for who took it. */
    @GetMapping("/visits/{visit}/photos/{photo}")
    ResponseEntity<byte[]> show(Caller caller, @PathVariable UUID visit, @PathVariable UUID photo) {
        Caller acting = actingFor.atVisit(caller, visit);
        FileContent content = transactions.asCaller(
                acting,
                () -> photos.find(visit, photo)
                        .filter(found -> mayRead(caller, visit, found))
                        .flatMap(found -> files.content(found.fileId()))
                        .orElseThrow(() -> Refusal.notFound("photo-not-found", "没有找到这张照片，或不在您的辖区")
                                .with("photoId", photo)));
        return content.shown();
    }

    private boolean mayRead(Caller caller, UUID visit, PhotoView photo) {
        if (photo.uploadedBy().equals(caller.personId())) {
            return true;
        }
        return photos.visit(visit)
                .filter(found -> !caller.is(Role.BUSINESS) || found.businessId().equals(caller.businessId()))
                .isPresent();
    }
}

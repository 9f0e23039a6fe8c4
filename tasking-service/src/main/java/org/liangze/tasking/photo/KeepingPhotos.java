package org.liangze.tasking.photo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.file.FileView;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.tasking.delegation.Covering;
import org.liangze.tasking.register.Business;
import org.liangze.tasking.register.Businesses;
import org.springframework.stereotype.Component;

/** Takes a photo in, once, from whoever made the visit or is about to. */
@Component
class KeepingPhotos {
    private final Photos photos;
    private final EvidenceFiles files;
    private final Businesses businesses;
    private final Covering covering;
    private final Checklists checklists;
    private final Policies policies;
    private final Clock clock;

    KeepingPhotos(
            Photos photos,
            EvidenceFiles files,
            Businesses businesses,
            Covering covering,
            Checklists checklists,
            Policies policies,
            Clock clock) {
        this.photos = photos;
        this.files = files;
        this.businesses = businesses;
        this.covering = covering;
        this.checklists = checklists;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * A photo on its way in.
     *
     * @param item of the checklist; null for the whole visit
     */
    record Incoming(
            UUID visitId,
            UUID photoId,
            UUID businessId,
            @Nullable Integer item) {}

    /** Inside the caller's transaction. The same photo again gives the first answer and changes nothing. */
    PhotoView keep(Caller caller, Incoming photo, byte[] upload) {
        String hash = EvidenceFiles.sha256(upload);
        photos.lock(photo.visitId());
        Photos.Sent sent = photos.sent(photo.photoId()).orElse(null);
        if (sent != null) {
            return again(photo, sent, hash);
        }
        Business business = businesses
                .find(photo.businessId())
                .filter(found -> caller.covers(found.region()))
                .orElseThrow(() -> Refusal.notFound("business-not-found", "没有找到该主体，或不在您的辖区")
                        .with("businessId", photo.businessId()));
        LocalDate today = CalendarInUse.dayOf(clock.instant());
        Photos.Visit visit = photos.visit(photo.visitId()).orElse(null);
        if (visit == null) {
            covering.cadreFor(business, caller);
        } else {
            check(caller, photo, visit, today);
        }
        int most = policies.get("visit.photos", business.region(), today, Integer.class);
        if (photos.of(photo.visitId()).size() >= most) {
            throw Refusal.conflict("photos-enough", "一次督导最多%d张照片".formatted(most));
        }
        return add(caller, photo, visit == null ? business.region() : visit.region(), upload, hash, visit != null);
    }

    private PhotoView again(Incoming photo, Photos.Sent sent, String hash) {
        if (!sent.visitId().equals(photo.visitId()) || !sent.sentHash().equals(hash)) {
            throw Refusal.conflict("photo-id-used", "该照片编号已被另一张照片使用").with("photoId", photo.photoId());
        }
        return photos.find(photo.visitId(), photo.photoId()).orElseThrow();
    }

    /** To a visit that is there, its own people add photos as long as they may correct it. */
    private void check(Caller caller, Incoming photo, Photos.Visit visit, LocalDate today) {
        if (!visit.businessId().equals(photo.businessId())) {
            throw Refusal.conflict("visit-id-used", "该督导编号已被另一次督导使用").with("visitId", photo.visitId());
        }
        UUID me = caller.personId();
        if (!me.equals(visit.cadreId()) && !me.equals(visit.recordedBy())) {
            throw Refusal.notAllowed("not-yours", "只有督导的包保干部或记录人可以补充照片").with("visitId", photo.visitId());
        }
        int days = policies.get("visit.correctable-days", visit.region(), today, Integer.class);
        if (today.isAfter(CalendarInUse.dayOf(visit.recordedAt()).plusDays(days))) {
            throw Refusal.conflict("photo-too-late", "督导提交已超过%d天，不能再补充照片".formatted(days));
        }
        if (photo.item() != null && !isOn(visit, photo.item())) {
            throw Refusal.invalid("items-unknown", "任务清单中没有第 %d 项".formatted(photo.item()));
        }
    }

    private boolean isOn(Photos.Visit visit, int item) {
        return checklists
                .find(visit.checklistId(), visit.checklistVersion())
                .filter(list -> list.items().stream().anyMatch(one -> one.no() == item))
                .isPresent();
    }

    private PhotoView add(
            Caller caller, Incoming photo, String region, byte[] upload, String hash, boolean visitIsThere) {
        Instant now = clock.instant();
        String title = photo.item() == null ? "督导照片" : "第%d项照片".formatted(photo.item());
        FileView file = files.keepPhoto(caller, title, upload, region, "visit:" + photo.visitId());
        photos.add(
                photo.photoId(),
                photo.visitId(),
                photo.businessId(),
                region,
                photo.item(),
                file.id(),
                hash,
                caller.personId(),
                now,
                visitIsThere);
        return photos.find(photo.visitId(), photo.photoId()).orElseThrow();
    }
}

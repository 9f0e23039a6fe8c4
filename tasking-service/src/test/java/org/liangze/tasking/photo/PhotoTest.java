package org.liangze.tasking.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.business;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liangze.tasking.TaskingSweep;
import org.liangze.tasking.VisitScene;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** Photos come when there is a network, once, without where they were taken. */
@ExtendWith(VisitScene.class)
class PhotoTest {
    private static final String PLACE = "GPS 45.75N 126.63E";

    private final VisitScene scene;

    PhotoTest(VisitScene scene) {
        this.scene = scene;
    }

    @Test
    void aPhotoBeforeTheVisitAndOneAfterItAreBothItsPhotosAndTellNoPlace() throws IOException {
        scene.businesses("ph-both");
        UUID visit = UUID.randomUUID();
        Reply early = send(scene.song(), visit, UUID.randomUUID(), "ph-both", 6, photo(Color.RED));
        assertThat(early.status()).as("%s", early.body()).isEqualTo(201);
        scene.visited(scene.visit("ph-both").failing(6, "无进货票据", null).id(visit));
        UUID late = UUID.randomUUID();
        assertThat(send(scene.song(), visit, late, "ph-both", null, photo(Color.BLUE))
                        .status())
                .isEqualTo(201);

        JsonNode record = scene.as(VisitScene.OFFICE).get("/visits/" + visit).body();
        assertThat(record.path("photos")).hasSize(2);
        assertThat(record.at("/photos/0/item").asInt())
                .as("seen beside the issue of its item")
                .isEqualTo(record.at("/issues/0/item").asInt());
        assertThat(record.at("/photos/1/item").isNull()).isTrue();

        HttpResponse<byte[]> shown = scene.as(VisitScene.OFFICE).download(path(visit) + "/" + late);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(new String(shown.body(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(shown.body()));
        assertThat(new int[] {kept.getWidth(), kept.getHeight()}).containsExactly(24, 16);
        assertThat(scene.service()
                        .sql()
                        .sql("select name from evidence_file where subject = :visit")
                        .param("visit", "visit:" + visit)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("第6项照片.jpg", "督导照片.jpg");
    }

    @Test
    void theSamePhotoTwiceOrAtOnceIsOnePhoto() throws Exception {
        scene.businesses("ph-twice");
        UUID visit = UUID.fromString(scene.visited(scene.visit("ph-twice")));
        UUID id = UUID.randomUUID();
        byte[] photo = photo(Color.GREEN);
        Callable<Reply> tap = () -> send(scene.song(), visit, id, "ph-twice", null, photo);
        try (var taps = Executors.newFixedThreadPool(2)) {
            for (var reply : taps.invokeAll(java.util.List.of(tap, tap))) {
                assertThat(reply.get().status()).isEqualTo(201);
            }
        }
        assertThat(tap.call().body().path("photoId").asString()).isEqualTo(id.toString());
        assertThat(scene.count("select count(*) from visit_photo where visit_id = '" + visit + "'"))
                .isEqualTo(1);
        assertThat(send(scene.song(), visit, id, "ph-twice", null, photo(Color.BLACK))
                        .problem())
                .isEqualTo("photo-id-used");
    }

    @Test
    void onlyWhoMadeTheVisitAddsAndOnlyWhoMayReadItSees() throws IOException {
        scene.businesses("ph-who", "ph-else");
        UUID visit = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        byte[] photo = photo(Color.RED);
        assertThat(send(scene.as(VisitScene.OTHER), visit, id, "ph-who", null, photo)
                        .problem())
                .isEqualTo("not-covering");
        assertThat(send(scene.as(VisitScene.BAI), visit, id, "ph-who", null, photo)
                        .status())
                .as("who stands in")
                .isEqualTo(201);
        String path = path(visit) + "/" + id;
        assertThat(scene.as(business("ph-who")).download(path).statusCode())
                .as("no visit yet")
                .isEqualTo(404);
        scene.visited(scene.visit("ph-who").id(visit));
        assertThat(scene.as(business("ph-who")).download(path).statusCode()).isEqualTo(200);
        assertThat(scene.as(business("ph-else")).download(path).statusCode()).isEqualTo(404);
        assertThat(scene.as(VisitScene.FAR_OFFICE).download(path).statusCode()).isEqualTo(404);
        assertThat(send(scene.as(VisitScene.OFFICE), visit, UUID.randomUUID(), "ph-who", null, photo)
                        .problem())
                .isEqualTo("not-yours");
        assertThat(send(scene.song(), visit, UUID.randomUUID(), "ph-else", null, photo)
                        .problem())
                .isEqualTo("visit-id-used");
        assertThat(send(scene.song(), visit, UUID.randomUUID(), "ph-who", 77, photo)
                        .problem())
                .isEqualTo("items-unknown");
    }

    @Test
    void whatIsNoPhotoIsRefusedWithASentence() throws IOException {
        scene.businesses("ph-wrong");
        UUID visit = UUID.fromString(scene.visited(scene.visit("ph-wrong")));
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        Reply refused = send(scene.song(), visit, UUID.randomUUID(), "ph-wrong", null, heic);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("detail").asString()).contains("HEIC", "JPG");
        byte[] pdf = "%PDF-1.7\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(send(scene.song(), visit, UUID.randomUUID(), "ph-wrong", null, pdf)
                        .problem())
                .isEqualTo("photo-type");
        byte[] whole = photo(Color.RED);
        assertThat(send(
                                scene.song(),
                                visit,
                                UUID.randomUUID(),
                                "ph-wrong",
                                null,
                                Arrays.copyOf(whole, whole.length / 2))
                        .problem())
                .isEqualTo("file-broken");
    }

    @Test
    void aPhotoIsTooLateAfterAWeekAndGoesWhenItsVisitNeverComes() throws IOException {
        scene.businesses("ph-late");
        UUID lost = UUID.randomUUID();
        UUID made = UUID.randomUUID();
        send(scene.song(), lost, UUID.randomUUID(), "ph-late", null, photo(Color.RED));
        send(scene.song(), made, UUID.randomUUID(), "ph-late", null, photo(Color.RED));
        scene.visited(scene.visit("ph-late").id(made));
        scene.service().advanceTo(scene.now().plusDays(8));
        assertThat(send(scene.song(), made, UUID.randomUUID(), "ph-late", null, photo(Color.RED))
                        .problem())
                .isEqualTo("photo-too-late");
        scene.service().advanceTo(scene.now().plusDays(7));
        scene.service().runSweep(TaskingSweep.ABANDONED_PHOTOS.name());
        assertThat(scene.count("select count(*) from visit_photo where visit_id = '" + lost + "'"))
                .isZero();
        assertThat(scene.count("select count(*) from evidence_file where subject = 'visit:" + lost + "'"))
                .isZero();
        assertThat(scene.count("select count(*) from visit_photo where visit_id = '" + made + "'"))
                .isEqualTo(1);
    }

    private static Reply send(HttpAs who, UUID visit, UUID photo, String business, Integer item, byte[] content) {
        String[] fields = {
            "photo", photo.toString(), "business", business(business).toString()
        };
        String[] withItem = Stream.concat(Arrays.stream(fields), Stream.of("item", String.valueOf(item)))
                .toArray(String[]::new);
        return who.upload(path(visit), "../../etc/相机.jpg", content, item == null ? fields : withItem);
    }

    private static String path(UUID visit) {
        return "/visits/" + visit + "/photos";
    }

    /** A picture with EXIF as a telephone writes it: turned, and with the place. */
    private static byte[] photo(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, colour.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        byte[] jpg = out.toByteArray();
        byte[] exif = ByteBuffer.allocate(64)
                .put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0})
                .put(PLACE.getBytes(StandardCharsets.US_ASCII))
                .array();
        return ByteBuffer.allocate(jpg.length + exif.length + 4)
                .put(jpg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpg, 2, jpg.length - 2)
                .array();
    }
}

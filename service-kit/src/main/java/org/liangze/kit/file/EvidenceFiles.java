package org.liangze.kit.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of a service. All methods run inside the caller's transaction, whose scope row-level security holds. */
public final class EvidenceFiles {
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
    private static final int LONGEST_NAME = 120;

    private record Attached(
            String subject, UUID id, String name, String type, int size, String hash, Instant uploadedAt) {
        FileView view() {
            return new FileView(id, name, type, size, hash, uploadedAt);
        }
    }

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    EvidenceFiles(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps an upload, for a day unless it is attached.
     *
     * @throws Refusal see {@link Evidence#of}
     */
    public FileView keep(Caller caller, @Nullable String name, byte[] upload) {
        return keep(caller, name, Evidence.of(upload), caller.region(), null);
    }

    /**
     * Keeps a photo (JPG or PNG, at most 10 MB and 100 million pixels) as a record's from the start.
     *
     * @param title what it is called here; a client's file name is never asked
     * @param region of the record
     * @param subject the record, such as {@code visit:<id>}; only its own service lets others read it
     * @throws Refusal when it is none, or too large
     */
    public FileView keepPhoto(Caller caller, String title, byte[] upload, String region, String subject) {
        return keep(caller, title, Evidence.photo(upload), region, subject);
    }

    private FileView keep(
            Caller caller, @Nullable String name, Evidence evidence, String region, @Nullable String subject) {
        Instant now = clock.instant();
        FileView view = new FileView(
                Ids.next(now),
                shown(name, evidence.type()),
                evidence.type().media(),
                evidence.content().length,
                sha256(evidence.content()),
                now);
        jdbc.sql("""
                insert into evidence_file (id, region, name, type, size, hash, content, uploaded_by, uploaded_at, subject)
                values (:id, :region, :name, :type, :size, :hash, :content, :by, :now, :subject)""")
                .param("id", view.id())
                .param("region", region)
                .param("subject", subject)
                .param("name", view.name())
                .param("type", view.type())
                .param("size", view.size())
                .param("hash", view.hash())
                .param("content", evidence.content())
                .param("by", caller.personId())
                .param("now", Timestamp.from(now))
                .update();
        audit.record(caller, "upload-file", view.id().toString(), null, view);
        return view;
    }

    /**
     * Ties the caller's own new files to a record.
     *
     * @param region of the record; from now on of the file
     * @throws Refusal when one is unknown, another person's, or another record's
     */
    public void attach(Caller caller, Collection<UUID> files, String region, String subject) {
        int attached = jdbc.sql("""
                update evidence_file set subject = :subject, region = :region
                 where id = any (:files) and uploaded_by = :by and (subject is null or subject = :subject)""")
                .param("subject", subject)
                .param("region", region)
                .param("files", files.toArray(UUID[]::new))
                .param("by", caller.personId())
                .update();
        if (attached != List.copyOf(files).stream().distinct().count()) {
            throw Refusal.invalid("file-unknown", "附件不存在或已超过24小时未使用，请重新上传");
        }
    }

    /** The files of each of the records that have any, in the order of their uploading. */
    public Map<String, List<FileView>> of(Collection<String> subjects) {
        Map<String, List<FileView>> files = new TreeMap<>();
        jdbc.sql("""
                select subject, id, name, type, size, hash, uploaded_at from evidence_file
                 where subject = any (:subjects) order by uploaded_at, id""")
                .param("subjects", subjects.toArray(String[]::new))
                .query(Attached.class)
                .list()
                .forEach(row -> files.computeIfAbsent(row.subject(), key -> new ArrayList<>())
                        .add(row.view()));
        return files;
    }

    /** A kept file with its bytes; whether the caller may have it is for whoever asks to know. */
    public Optional<FileContent> content(UUID id) {
        return jdbc.sql("select type, content from evidence_file where id = :id")
                .param("id", id)
                .query(FileContent.class)
                .optional();
    }

    /** Takes files away for good: uploads whose record never came. */
    public void drop(Collection<UUID> files) {
        jdbc.sql("delete from evidence_file where id = any (:files)")
                .param("files", files.toArray(UUID[]::new))
                .update();
    }

    /** A name without folders and unseen characters, ending as its content does. */
    static String shown(@Nullable String name, Evidence.Type type) {
        String plain = UNSEEN.matcher(FOLDERS.matcher(name == null ? "" : name).replaceAll(""))
                .replaceAll("")
                .strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean fits = lower.endsWith(type.ending()) || (type == Evidence.Type.JPEG && lower.endsWith(".jpeg"));
        String stem = plain.isEmpty() ? "附件" : plain;
        String cut = stem.length() <= LONGEST_NAME ? stem : stem.substring(stem.length() - LONGEST_NAME);
        return fits ? cut : cut + type.ending();
    }

    /** Lower-case hexadecimal. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

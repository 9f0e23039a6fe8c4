package org.liangze.kit.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens text. A sealed text reads {@code v1.<key id>.<base64 of nonce, ciphertext and tag>} and opens only in the
 * place it was sealed for.
 */
public final class Secrets {
    private static final String VERSION = "v1";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HOW =
            " Set LIANGZE_DATA_KEYS to \"<id>:<base64 of 32 random bytes>\", for instance from"
                    + " \"openssl rand -base64 32\"; to change keys put the new one in front and keep the old ones behind a comma until"
                    + " everything is re-sealed.";

    private final Map<String, SecretKeySpec> keys;
    private final String currentKey;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Map<String, SecretKeySpec> keys, String currentKey) {
        this.keys = keys;
        this.currentKey = currentKey;
    }

    /**
     * The key ring.
     *
     * @param ring {@code id:base64} of each key, parted by commas; the first one seals, all of them open
     * @throws IllegalStateException saying what to do, when there is no key or one cannot be used
     */
    public static Secrets of(String ring) {
        if (ring.isBlank()) {
            throw new IllegalStateException("There is no key for personal data." + HOW);
        }
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        for (String entry : ring.strip().split("\\s*,\\s*", -1)) {
            List<String> parts = Arrays.asList(entry.split(":", 2));
            if (parts.size() != 2 || !parts.getFirst().matches("[A-Za-z0-9_-]{1,32}")) {
                throw new IllegalStateException("A key for personal data has no id of letters and digits." + HOW);
            }
            if (keys.put(parts.getFirst(), key(parts.getFirst(), parts.getLast())) != null) {
                throw new IllegalStateException("The key id " + parts.getFirst() + " is there twice." + HOW);
            }
        }
        return new Secrets(keys, keys.keySet().iterator().next());
    }

    /** Id of the key that seals. */
    public String currentKey() {
        return currentKey;
    }

    /** Ids of all keys that open. */
    public List<String> knownKeys() {
        return List.copyOf(keys.keySet());
    }

    /**
     * Seals a text for one place.
     *
     * @param place table, column and row; the same is needed to open it
     */
    public String seal(String plain, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, currentKey, nonce, place, plain.getBytes(StandardCharsets.UTF_8), 0);
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return VERSION + "." + currentKey + "." + Base64.getEncoder().encodeToString(whole);
    }

    /**
     * Opens a sealed text.
     *
     * @throws IllegalStateException when its key is not on the ring, or when it was altered or moved to another place
     */
    public String open(String sealed, String place) {
        String[] parts = sealed.split("\\.", 3);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new IllegalStateException("not a sealed text of version " + VERSION + " at " + place);
        }
        if (!keys.containsKey(parts[1])) {
            throw new IllegalStateException("The text at " + place + " is sealed with key " + parts[1]
                    + ", which LIANGZE_DATA_KEYS lacks. Put that key back behind the current one.");
        }
        byte[] whole = Base64.getDecoder().decode(parts[2]);
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        return new String(run(Cipher.DECRYPT_MODE, parts[1], nonce, place, whole, NONCE_BYTES), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String key, byte[] nonce, String place, byte[] text, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text, from, text.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The text at " + place + " cannot be read with key " + key
                            + ": it was altered, or the key is another one of the same id.",
                    e);
        }
    }

    private static SecretKeySpec key(String id, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The key " + id + " is no base64." + HOW, e);
        }
        throw new IllegalStateException("The key " + id + " does not have 32 bytes." + HOW);
    }
}

package org.lxdeck.engine.model;

/** The identity of an image: the SHA-256 of its file, or of metadata and root file system together, as 64 hex digits. */
public record Fingerprint(String hex) {
    public Fingerprint {
        if (!isValid(hex)) {
            throw new IllegalArgumentException("a fingerprint is 64 lower-case hex digits");
        }
    }

    public static boolean isValid(String text) {
        if (text.length() != 64) {
            return false;
        }
        for (int i = 0; i < 64; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** The twelve digits that people see. */
    public String shortForm() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }
}

package org.lxdeck.lxc;

/**
 * A release of liblxc: three numbers, compared one after the other; a suffix such as {@code -devel} is ignored.
 *
 * <p>Source: {@code lxc_get_version()}, for example {@code 5.0.2} or {@code 6.0.0-devel}.
 */
public record LxcVersion(int major, int minor, int micro) implements Comparable<LxcVersion> {

    /** The oldest release whose function table this module reads. */
    public static final LxcVersion REQUIRED = new LxcVersion(4, 0, 5);

    /**
     * Reads a version text; missing or unreadable parts count as 0.
     *
     * @return never fails: text without digits gives 0.0.0, which is older than anything
     */
    public static LxcVersion parse(String text) {
        int[] parts = new int[3];
        int at = 0;
        boolean inNumber = false;
        for (int i = 0; i < text.length() && at < parts.length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && parts[at] < 100_000) {
                parts[at] = parts[at] * 10 + (c - '0');
                inNumber = true;
            } else if (c == '.' && inNumber) {
                at++;
                inNumber = false;
            } else {
                break;
            }
        }
        return new LxcVersion(parts[0], parts[1], parts[2]);
    }

    /** Whether this release is {@code other} or newer. */
    public boolean atLeast(LxcVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(LxcVersion other) {
        int byMajor = Integer.compare(major, other.major);
        if (byMajor != 0) {
            return byMajor;
        }
        int byMinor = Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(micro, other.micro);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + micro;
    }
}

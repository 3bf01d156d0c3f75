package org.lxdeck.lxc;

/** The kernel's error numbers in words. */
public final class ErrorNumbers {

    private ErrorNumbers() {}

    /** Why, a clause. */
    public static String sentence(int errno) {
        return switch (errno) {
            case 1, 13 -> "permission denied";
            case 2 -> "no such file or directory";
            case 3 -> "no such process";
            case 5 -> "the device or file system behind it fails";
            case 6 -> "there is no such device";
            case 16 -> "it is in use";
            case 17 -> "it exists already";
            case 18 -> "it is on another mount";
            case 20 -> "a part of the path is not a directory";
            case 21 -> "it is a directory";
            case 22 -> "the kernel refuses it (invalid argument)";
            case 24 -> "too many files are open";
            case 26 -> "it is being executed";
            case 27 -> "it is too large for that file system";
            case 28 -> "no space left on the file system";
            case 30 -> "the file system is read-only";
            case 36 -> "the name is too long";
            case 38 -> "this kernel cannot do it (Linux 5.12 or later can)";
            case 39 -> "the directory is not empty";
            case 40 -> "a symbolic link is in the way";
            case 75 -> "the owner has no id on that file system";
            case 95 -> "that file system cannot do it";
            case 122 -> "the quota of that file system is used up";
            default -> "error " + errno;
        };
    }
}

package org.lxdeck.lxc;

/** The kernel's error numbers in words. */
final class ErrorNumbers {

    private ErrorNumbers() {}

    static String sentence(int errno) {
        return switch (errno) {
            case 1, 13 -> "permission denied";
            case 2 -> "no such file or directory";
            case 3 -> "no such process";
            case 16 -> "it is in use";
            case 20 -> "a part of the path is not a directory";
            case 21 -> "it is a directory";
            case 22 -> "the kernel refuses it (invalid argument)";
            case 28 -> "no space left on the file system";
            case 30 -> "the file system is read-only";
            case 38 -> "this kernel cannot do it (Linux 5.12 or later can)";
            case 40 -> "a symbolic link is in the way";
            case 75 -> "the owner has no id on that file system";
            default -> "error " + errno;
        };
    }
}

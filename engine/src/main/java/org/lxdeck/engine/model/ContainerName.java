package org.lxdeck.engine.model;

/** The two grammars of container names: what may exist and be acted on, and what a new container may be called. */
public final class ContainerName {
    private ContainerName() {}

    /** Whether a container of this name can be acted on: liblxc and shells take it without surprise. */
    public static boolean isActionable(String name) {
        if (name.isEmpty() || name.length() > 63 || !isAlphanumeric(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isAlphanumeric(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Why a new container cannot be called so, in one sentence; empty when it can. LXD's grammar: a host name. */
    public static String whyNotNew(String name) {
        if (name.isEmpty()) {
            return "a container needs a name";
        }
        if (name.length() > 63) {
            return "a container name has at most 63 characters";
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isAlphanumeric(c) && c != '-') {
                return "a container name holds letters, digits and hyphens only: " + Text.line(name, 80);
            }
        }
        if (Character.isDigit(name.charAt(0))) {
            return "a container name cannot start with a digit: " + name;
        }
        if (name.charAt(0) == '-' || name.charAt(name.length() - 1) == '-') {
            return "a container name cannot start or end with a hyphen: " + name;
        }
        return "";
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}

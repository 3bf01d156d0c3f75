package org.lxdeck.engine.model;

/** The grammar of names that are only ours: profiles and image aliases. */
public final class LabelName {
    private static final int LONGEST = 63;

    private LabelName() {}

    /** Why a new profile cannot be called so, in one sentence; empty when it can. */
    public static String whyNotProfile(String name) {
        return whyNot(name, "a profile name", "-_.+:");
    }

    /** Why an image cannot have this alias, in one sentence; empty when it can. */
    public static String whyNotAlias(String name) {
        return whyNot(name, "an alias", "-_.+:/@");
    }

    private static String whyNot(String name, String what, String signs) {
        if (name.isEmpty()) {
            return what + " cannot be empty";
        }
        if (name.length() > LONGEST) {
            return what + " has at most 63 characters";
        }
        if (name.equals(".") || name.equals("..") || name.charAt(0) == '-') {
            return what + " cannot be: " + name;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && signs.indexOf(c) < 0) {
                return what + " holds letters, digits and " + signs + " only: " + Text.line(name, 80);
            }
        }
        return "";
    }
}

package org.lxdeck.engine;

/** The verbs of the engine, as the field names them. */
public enum Verb {
    CREATE("create", "Creating", true),
    LAUNCH("launch", "Launching", true),
    START("start", "Starting", false),
    STOP("stop", "Stopping", true),
    KILL("kill", "Killing", false),
    RESTART("restart", "Restarting", true),
    FREEZE("pause", "Freezing", false),
    UNFREEZE("resume", "Thawing", false),
    EXEC("exec", "Running", true),
    RENAME("rename", "Renaming", false),
    DELETE("delete", "Deleting", false),
    SIGNAL("process signal", "Signalling", false),
    PUSH_FILES("file push", "Copying in", true),
    PULL_FILES("file pull", "Copying out", true),
    MAKE_DIRECTORY("file mkdir", "Making a directory", false),
    DELETE_FILES("file delete", "Deleting files", true),
    SET_CONFIG("config set", "Configuring", false),
    ASSIGN_PROFILES("profile assign", "Applying profiles", false),
    IMPORT_IMAGE("image import", "Importing", true),
    STARTER_IMAGE("image starter", "Making the starter image", true),
    DELETE_IMAGE("image delete", "Deleting image", false),
    EDIT_IMAGE("image edit", "Changing image", false),
    SAVE_PROFILE("profile edit", "Saving profile", false),
    RENAME_PROFILE("profile rename", "Renaming profile", false),
    DELETE_PROFILE("profile delete", "Deleting profile", false);

    private final String word;
    private final String doing;
    private final boolean mayCancel;

    Verb(String word, String doing, boolean mayCancel) {
        this.word = word;
        this.doing = doing;
        this.mayCancel = mayCancel;
    }

    /** The words of the command line, e.g. {@code image import}. */
    public String word() {
        return word;
    }

    /** What is shown while it runs, e.g. {@code Importing}. */
    public String doing() {
        return doing;
    }

    /** Whether an operation of this verb can be cancelled half-way without harm. */
    public boolean mayCancel() {
        return mayCancel;
    }
}

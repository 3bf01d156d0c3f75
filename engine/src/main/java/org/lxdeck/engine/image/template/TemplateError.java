package org.lxdeck.engine.image.template;

/** What is wrong with a template; unchecked inside this package, told as a sentence by {@link Template}. */
final class TemplateError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateError(String problem) {
        super(problem);
    }
}

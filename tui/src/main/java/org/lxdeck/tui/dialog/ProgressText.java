package org.lxdeck.tui.dialog;

import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.engine.op.ProgressReport;
import org.lxdeck.tui.widget.Amounts;

/** Progress in words: the same on the row, in the dialog, on the operations page. */
public final class ProgressText {
    private ProgressText() {}

    /** What is being done now, e.g. {@code Importing: unpacking}. */
    public static String stage(Operation operation) {
        if (operation.status() == OperationStatus.PENDING) {
            return operation.verb().doing() + ": waiting for its turn";
        }
        if (operation.status() == OperationStatus.CANCELLING) {
            return operation.verb().doing() + ": cancelling";
        }
        String stage = operation.progress().stage();
        return stage.isEmpty() ? operation.verb().doing() : operation.verb().doing() + ": " + stage;
    }

    /** How far it is, e.g. {@code 41 % · 40M of 98M · 12M/s · 5 s left}; empty when nothing is counted. */
    public static String figures(ProgressReport progress) {
        StringBuilder text = new StringBuilder();
        if (progress.perMille() >= 0) {
            text.append(progress.perMille() / 10).append(" %");
        }
        if (progress.done() >= 0) {
            part(text, amount(progress, progress.done()));
            if (progress.total() > 0) {
                text.append(" of ").append(amount(progress, progress.total()));
            }
        }
        if (progress.perSecond() > 0) {
            part(text, amount(progress, progress.perSecond()));
            text.append("/s");
        }
        if (progress.secondsLeft() >= 0) {
            part(text, Amounts.duration(progress.secondsLeft()));
            text.append(" left");
        }
        return text.toString();
    }

    private static void part(StringBuilder text, String more) {
        if (text.length() > 0) {
            text.append(" · ");
        }
        text.append(more);
    }

    private static String amount(ProgressReport progress, long value) {
        return progress.bytes() ? Amounts.bytes(value) : Long.toString(value);
    }
}

package org.lxdeck.engine.host;

import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/** Verbs on the files of containers, running or stopped; blocking. A file that could not be written is as it was. */
public interface FileRole extends FileLook {
    /** Outcome: {@code files}, how many were copied. */
    Outcome push(FileIntent.Push intent, Progress progress) throws EngineException;

    Outcome push(FileIntent.PushStream intent, Progress progress) throws EngineException;

    /** Outcome: {@code files}, how many were copied. */
    Outcome pull(FileIntent.Pull intent, Progress progress) throws EngineException;

    Outcome makeDirectory(FileIntent.MakeDirectory intent, Progress progress) throws EngineException;

    /** Outcome: {@code files}, how many were deleted. */
    Outcome delete(FileIntent.DeleteFiles intent, Progress progress) throws EngineException;
}

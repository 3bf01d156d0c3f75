package org.lxdeck.engine.audit;

import java.util.Optional;
import org.lxdeck.engine.EngineError;

/** Keeps who did what. Safe for every thread; never throws, never holds anybody up for more than a moment. */
public interface Audit {
    /** Keeps nothing. */
    Audit NONE = new Audit() {
        @Override
        public void begin(Deed deed) {}

        @Override
        public void end(Deed deed, Optional<EngineError> error, long millis) {}

        @Override
        public void complain(Complaint to) {}

        @Override
        public void close() {}
    };

    /** Something begins. */
    void begin(Deed deed);

    /** It has ended: done, or with an error. */
    void end(Deed deed, Optional<EngineError> error, long millis);

    /** Who is told, once, when it cannot be kept. */
    void complain(Complaint to);

    void close();

    /** Hears why it cannot be kept, a sentence. */
    interface Complaint {
        void say(String sentence);
    }
}

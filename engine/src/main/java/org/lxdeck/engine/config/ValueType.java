package org.lxdeck.engine.config;

/** The grammar of one kind of value. Pure. An empty value means that the key is not set and is never checked. */
public interface ValueType {
    /** What is wrong with the value, in LXD's words; empty when nothing is. */
    String problem(String value);

    /** The grammar in a few words, for help and completion. */
    String grammar();

    /** A grammar whose check is a parser that throws {@link InvalidValue}. */
    static ValueType parsed(String grammar, Parser parser) {
        return new ValueType() {
            @Override
            public String problem(String value) {
                try {
                    parser.parse(value);
                    return "";
                } catch (InvalidValue wrong) {
                    return String.valueOf(wrong.getMessage());
                }
            }

            @Override
            public String grammar() {
                return grammar;
            }
        };
    }

    /** Reads a value for its errors. */
    interface Parser {
        void parse(String value) throws InvalidValue;
    }
}

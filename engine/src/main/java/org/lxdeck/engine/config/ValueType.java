package org.lxdeck.engine.config;

import java.util.List;

/** The grammar of one kind of value. Pure. An empty value means that the key is not set and is never checked. */
public interface ValueType {
    /** What is wrong with the value, in LXD's words; empty when nothing is. */
    String problem(String value);

    /** The grammar in a few words, for help and completion. */
    String grammar();

    /** The values that can be listed, for completion; none where there are too many. */
    default List<String> offers() {
        return List.of();
    }

    /** The same grammar with the values that can be listed. */
    static ValueType listed(String grammar, List<String> offers, Parser parser) {
        ValueType type = parsed(grammar, parser);
        return new ValueType() {
            @Override
            public String problem(String value) {
                return type.problem(value);
            }

            @Override
            public String grammar() {
                return grammar;
            }

            @Override
            public List<String> offers() {
                return offers;
            }
        };
    }

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

package org.lxdeck.tui.cli.list;

import java.util.function.Function;

/** One column of the list: its header and how it reads a container. */
public record Column(String header, Function<Subject, String> value) {}

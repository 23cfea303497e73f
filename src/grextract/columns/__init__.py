"""Tables with a column of text: one file a format, each read and written row by row."""

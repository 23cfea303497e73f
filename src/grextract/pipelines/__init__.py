"""Articles as rows of a table, for programs that extract many."""

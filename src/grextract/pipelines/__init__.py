"""Articles as rows of a table, and the tools that extract many: each behind the extra that brings its library."""

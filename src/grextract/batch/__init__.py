"""Articles out of whole archives: many inputs in, one table of rows out."""

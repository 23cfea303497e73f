"""The forms in which a page reaches us: each is read into one stream of blocks."""

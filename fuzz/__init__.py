"""Fuzzing: bytes of every form, changed at random, must give an article that holds or an error of the tree."""

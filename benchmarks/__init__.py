"""Benchmarks of grextract: generated pages and the tables made from them."""

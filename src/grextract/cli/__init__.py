"""The command line, thin over the library."""

from grextract.cli.main import main

__all__ = ["main"]

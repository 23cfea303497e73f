"""``grextract`` and ``python -m grextract``."""

import signal
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line; never returns."""
    try:
        from grextract.cli.main import main as command
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sys.stderr.write("grextract: interrupted; nothing written\n")
        sys.exit(130)
    command()


if __name__ == "__main__":
    main()

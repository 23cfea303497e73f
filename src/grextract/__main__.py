"""``python -m grextract``."""

from grextract.cli.main import main

if __name__ == "__main__":
    main()

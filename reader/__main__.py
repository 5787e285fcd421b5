"""Lets `python -m reader` stand in for the command `liveblog`."""

import sys

from reader.cli import main

if __name__ == "__main__":
    sys.exit(main())

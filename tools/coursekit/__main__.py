"""`python -m coursekit` is the command `course`."""

from coursekit.adapters.cli import main

main()

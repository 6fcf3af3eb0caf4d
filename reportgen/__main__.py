"""`python -m reportgen` is the same as `reportgen`."""

from reportgen.cli.main import main

main()

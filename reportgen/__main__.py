"""`python -m reportgen` is the same as `reportgen`."""

from reportgen.cli.main import main

if __name__ == "__main__":  # a process that helps to build imports this module too
    main()

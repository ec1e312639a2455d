"""`python -m escale` is the command `escale`."""

from escale.cli import main

if __name__ == "__main__":
    main()

"""Benchmarks: figures beside floors measured in the same run. Nothing here fails on a wall-clock time."""

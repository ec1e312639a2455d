"""Escale: an intention before a site opens, a natural place to stop, an honest summary afterwards."""

__version__ = "0.1.0"
